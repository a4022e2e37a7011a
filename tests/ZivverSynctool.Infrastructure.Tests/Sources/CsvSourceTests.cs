using System.Text;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources;

public sealed class CsvSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_properties_are_read()
    {
        var read = await Read("""
            AccountType,Email,DisplayName,Enabled,Aliases,Delegates,PhoneNumber,OrganizationalUnit,SsoAccountKey,EmployeeNumber
            User,Anna@example.test,"Vries, Anna de",ja,a@example.test|b@example.test,bob@example.test,06-12345678,Care,key-1,0042
            FunctionalAccount,info@example.test,Info,,,"anna@example.test;bob@example.test",,Care,,
            """, ["EmployeeNumber"]);

        var anna = read.Accounts[0];
        Assert.Equal("anna@example.test", anna.Email);
        Assert.Equal("Vries, Anna de", anna.DisplayName);
        Assert.True(anna.Enabled);
        Assert.Equal(["a@example.test", "b@example.test"], anna.Aliases!);
        Assert.Equal(["bob@example.test"], anna.Delegates!);
        Assert.Equal("+31612345678", anna.PhoneNumber);
        Assert.Equal("Care", anna.OrganizationalUnit);
        Assert.Equal("key-1", anna.SsoAccountKey);
        Assert.Equal([new Identifier("EmployeeNumber", "0042")], anna.Identifiers);
        Assert.Equal("staff.csv line 2", anna.Location);

        var info = read.Accounts[1];
        Assert.Equal(AccountType.FunctionalAccount, info.AccountType);
        Assert.Equal([], info.Aliases!);
        Assert.Equal(["anna@example.test", "bob@example.test"], info.Delegates!);
        Assert.Equal([new Identifier("Email", "info@example.test")], info.Identifiers);
        Assert.Empty(read.Problems);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], read.Delivers);
        Assert.Equal(Enum.GetValues<SyncProperty>(), read.Supplies);
    }

    [Fact]
    public async Task A_group_is_no_account_and_one_with_a_wrong_member_has_members_that_nobody_knows()
    {
        var read = await Read("""
            AccountType,Email,Delegates
            Group,Team@example.test,anna@example.test|bob@example.test
            group,other@example.test,anna@example.test|bob
            Group,,anna@example.test
            User,anna@example.test,
            """);

        Assert.Equal("anna@example.test", Assert.Single(read.Accounts).Email);
        Assert.Equal("team@example.test", read.Groups[0].Email);
        Assert.Equal(["anna@example.test", "bob@example.test"], read.Groups[0].Members!);
        Assert.Null(read.Groups[1].Members);
        Assert.Equal(["InvalidDelegate", "MissingAddress"], read.Problems.Select(problem => problem.Code));
        Assert.Equal([AccountType.User], read.Delivers);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_not_supplied()
    {
        var read = await Read("Email,DisplayName\nanna@example.test,Anna\n");

        Assert.Equal([SyncProperty.Email, SyncProperty.DisplayName], read.Supplies);
        Assert.Null(read.Accounts[0].Aliases);
        Assert.Equal([AccountType.User], read.Delivers);
    }

    [Theory]
    [InlineData("Email;DisplayName\nanna@example.test;Anna, de Vries\n")]
    [InlineData("Email\tDisplayName\nanna@example.test\tAnna, de Vries\n")]
    [InlineData("Email,DisplayName\r\nanna@example.test,\"Anna, de Vries\"\r\n")]
    [InlineData("\"Email\";\"DisplayName\"\n\"anna@example.test\";\"Anna, de Vries\"")]
    [InlineData("e mail ; DISPLAY NAME;Note, with comma, and more, of, them\nanna@example.test;Anna, de Vries;\n")]
    [InlineData("sep=;\r\nEmail;DisplayName\r\nanna@example.test;Anna, de Vries\r\n")]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject\r\n\"Email\",\"DisplayName\"\r\n\"anna@example.test\",\"Anna, de Vries\"\r\n")]
    [InlineData("\n;\n  \nEmail;DisplayName\nanna@example.test;Anna, de Vries\n")]
    [InlineData("Email;DisplayName\n\nanna@example.test;Anna, de Vries\n;\n   \n\n")]
    public async Task Separator_quotes_and_blank_rows_are_found_out(string text)
    {
        var account = Assert.Single((await Read(text)).Accounts);

        Assert.Equal("Anna, de Vries", account.DisplayName);
        Assert.Equal("anna@example.test", account.Email);
    }

    [Fact]
    public async Task Line_numbers_are_those_an_editor_shows()
    {
        var read = await Read("Email,DisplayName,Aliases\n\na@example.test,A,\"x@example.test\ny@example.test\"\n\nb@example.test,B,\n");

        Assert.Equal(["staff.csv line 3", "staff.csv line 6"], read.Accounts.Select(account => account.Location));
        Assert.Equal(["x@example.test", "y@example.test"], read.Accounts[0].Aliases!);
    }

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false) },
        { "UTF-8 with mark", new UTF8Encoding(true) },
        { "UTF-16", Encoding.Unicode },
        { "UTF-16, other way round", Encoding.BigEndianUnicode },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Encodings_that_can_be_told_are_read(string name, Encoding encoding)
    {
        Assert.NotEmpty(name);
        File.WriteAllText(_folder.File("staff.csv"), "Email;DisplayName\nrene@example.test;René Müller\n", encoding);

        Assert.Equal("René Müller", (await ReadFile()).Accounts[0].DisplayName);
    }

    [Fact]
    public async Task Columns_can_have_other_headings()
    {
        var read = await Read(
            "Mail adres,Naam,Nr\nanna@example.test,Anna,7\n",
            Settings() with
            {
                Identifiers = ["EmployeeNumber"],
                Columns = new Dictionary<string, string> { ["email"] = "mailadres", ["DisplayName"] = "Naam", ["EmployeeNumber"] = "Nr" },
            });

        Assert.Equal("Anna", read.Accounts[0].DisplayName);
        Assert.Equal([new Identifier("EmployeeNumber", "7")], read.Accounts[0].Identifiers);
    }

    [Theory]
    [InlineData("E-mailadres;Naam;Actief;Mobiel\nanna@example.test;Anna;ja;06-12345678\n")]
    [InlineData("PrimarySmtpAddress;Full name;Account enabled;Mobile phone\nanna@example.test;Anna;True;0612345678\n")]
    [InlineData("Mail;e-mail;Name;DISPLAY-NAME;Enabled;Telefoonnummer\nother@example.test;anna@example.test;Other;Anna;1;+31612345678\n")]
    public async Task Usual_headings_in_English_and_Dutch_are_known_and_the_own_name_of_a_property_comes_first(string text)
    {
        var anna = Assert.Single((await Read(text)).Accounts);

        Assert.Equal("anna@example.test", anna.Email);
        Assert.Equal("Anna", anna.DisplayName);
        Assert.True(anna.Enabled);
        Assert.Equal("+31612345678", anna.PhoneNumber);
    }

    [Fact]
    public async Task A_heading_that_the_profile_names_for_something_else_is_not_taken_for_what_it_usually_means()
    {
        var read = await Read(
            "Email,Mail,Naam\nanna@example.test,a@example.test,0042\n",
            Settings() with { Identifiers = ["Number"], Columns = new Dictionary<string, string> { ["Aliases"] = "mail", ["Number"] = "Naam" } });

        Assert.Equal([SyncProperty.Email, SyncProperty.Aliases], read.Supplies);
        Assert.Equal([new Identifier("Number", "0042")], read.Accounts[0].Identifiers);
    }

    [Fact]
    public async Task Two_headings_that_may_both_be_meant_are_refused()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Read("Mail,Primary address\na@example.test,b@example.test\n"));

        Assert.Equal("SourceColumns", error.ErrorId);
        Assert.StartsWith("staff.csv: 'Mail' and 'Primary address' may both be the Email.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_accounts_have_Dutch_words_too()
    {
        var read = await Read("Soort account,Email,Leden\nGebruiker,anna@example.test,\nFunctioneel account,info@example.test,anna@example.test\nGroep,team@example.test,anna@example.test\n");

        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], read.Accounts.Select(account => account.AccountType));
        Assert.Equal("team@example.test", Assert.Single(read.Groups).Email);
    }

    [Fact]
    public async Task The_profile_says_which_types_are_delivered()
    {
        var read = await Read(
            "AccountType,Email\nUser,anna@example.test\nFunctionalAccount,info@example.test\n",
            Settings() with { AccountTypes = [AccountType.User] });

        Assert.Equal([AccountType.User], read.Delivers);
        Assert.Equal("anna@example.test", Assert.Single(read.Accounts).Email);
        var problem = Assert.Single(read.Problems);
        Assert.Equal("UnexpectedAccountType", problem.Code);
        Assert.Equal(["info@example.test"], problem.Addresses);
    }

    [Fact]
    public async Task A_file_of_functional_accounts_alone_needs_no_column_for_that()
    {
        var read = await Read("Email\ninfo@example.test\n", Settings() with { AccountTypes = [AccountType.FunctionalAccount] });

        Assert.Equal(AccountType.FunctionalAccount, Assert.Single(read.Accounts).AccountType);
    }

    [Fact]
    public async Task A_row_of_unknown_type_delivers_no_type()
    {
        var read = await Read("AccountType,Email\nFunctionalAccount,info@example.test\nFunctional,sales@example.test\n");

        Assert.Equal([AccountType.FunctionalAccount], read.Delivers);
        Assert.Equal("UnknownAccountType", Assert.Single(read.Problems).Code);
    }

    [Fact]
    public async Task All_problems_of_a_file_are_found_in_one_pass()
    {
        var read = await Read("""
            Email,DisplayName,Enabled,PhoneNumber
            anna@example,Anna,true,
            ,Bob,true,
            carl@example.test,,true,
            dora@example.test,Dora,perhaps,061234
            emma@example.test,Emma,true,
            """);

        Assert.Equal("emma@example.test", Assert.Single(read.Accounts).Email);
        Assert.Equal(
            ["InvalidAddress line 2", "MissingAddress line 3", "MissingName line 4", "UnknownEnabled line 5"],
            read.Problems.Select(problem => problem.Code + problem.Location["staff.csv".Length..]));
    }

    public static TheoryData<string, string, string[]> BadFiles => new()
    {
        { "", "SourceEmpty", ["staff.csv"] },
        { "\n\n", "SourceEmpty", ["staff.csv"] },
        { "Email,DisplayName\n", "SourceEmpty", ["heading"] },
        { "Email,DisplayName\n,\n", "SourceEmpty", ["heading"] },
        { "Emial,DisplayName\na@example.test,A\n", "SourceColumns", ["'Email'", "nearest is 'Emial'", "'DisplayName'"] },
        { "Email,E mail\na@example.test,b@example.test\n", "SourceColumns", ["more than one column 'Email'"] },
        { "Email,DisplayName\na@example.test\nb@example.test,B\nc@example.test,C,c\n", "CsvMalformed", ["line 2 has 1 field", "line 4 has 3 fields"] },
        { "Email,DisplayName\na@example.test,\"A\nb@example.test,B\n", "CsvMalformed", ["line 2 opens a quote that is never closed"] },
        { "Email,DisplayName\na@example.test,A \"the\" B\n", "CsvMalformed", ["line 2 has a quote inside"] },
        { "Email,DisplayName\na@example.test,\"A\" B\n", "CsvMalformed", ["line 2 has text behind a closing quote"] },
        { "Email,\"DisplayName\na@example.test,A\n", "CsvMalformed", ["line 1 opens a quote"] },
        { "Email\na@example.test\n\0\0\0", "CsvEncoding", ["line 3", "zero bytes"] },
        { "PK\u0003\u0004", "CsvEncoding", ["workbook"] },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_that_cannot_be_trusted_is_refused_whole(string text, string errorId, string[] named)
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Read(text));

        Assert.Equal(errorId, error.ErrorId);
        foreach (var word in named)
            Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public async Task Every_column_the_profile_wants_in_vain_is_named_at_once()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Read(
            "Email,EmployeNr\na@example.test,1\n",
            Settings() with { Identifiers = ["EmployeeNr"], Columns = new Dictionary<string, string> { ["PhoneNumber"] = "Mobile" } }));

        Assert.Equal(SyncErrorKind.InvalidProfile, error.Kind);
        Assert.Contains("no column 'EmployeeNr'; the nearest is 'EmployeNr'", error.Message, StringComparison.Ordinal);
        Assert.Contains("no column 'Mobile'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_in_another_encoding_is_refused_with_its_line()
    {
        File.WriteAllBytes(_folder.File("staff.csv"), Encoding.Latin1.GetBytes("Email;DisplayName\r\na@example.test;Anna\r\nr@example.test;René\r\n"));

        var error = await Assert.ThrowsAsync<SyncException>(ReadFile);

        Assert.Equal("CsvEncoding", error.ErrorId);
        Assert.Contains("staff.csv line 3 is not UTF-8: byte E9", error.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_faulty_lines_are_counted()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => Read("Email,DisplayName\n" + string.Concat(Enumerable.Repeat("x\n", 100))));

        Assert.Contains("line 21 has 1 field", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; and 80 more.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var error = await Assert.ThrowsAsync<SyncException>(ReadFile);

        Assert.Equal("SourceFileMissing", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
        Assert.Contains("staff.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_missing_too()
    {
        Directory.CreateDirectory(_folder.File("staff.csv"));

        Assert.Equal("SourceFileMissing", (await Assert.ThrowsAsync<SyncException>(ReadFile)).ErrorId);
    }

    [Fact]
    public async Task A_file_another_program_has_for_itself_is_an_error_and_one_it_only_writes_is_not()
    {
        _folder.Write("staff.csv", "Email\na@example.test\n");
        using (new FileStream(_folder.File("staff.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal("SourceFileUnreadable", (await Assert.ThrowsAsync<SyncException>(ReadFile)).ErrorId);

        using (new FileStream(_folder.File("staff.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            Assert.Single((await ReadFile()).Accounts);
    }

    [Fact]
    public void A_file_that_changes_while_it_is_read_is_refused()
    {
        var before = new FileInfo(_folder.Write("staff.csv", "Email\na@example.test\n"));
        Assert.True(before.Length > 0);
        SourceFile.EnsureUnchanged(before);

        File.AppendAllText(before.FullName, "b@example.test\n");

        Assert.Equal("SourceFileChanging", Assert.Throws<SyncException>(() => SourceFile.EnsureUnchanged(before)).ErrorId);
    }

    [Fact]
    public async Task Reading_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new CsvSource(Settings()).ReadAsync(SourceRequest.All, new CancellationToken(canceled: true)));

    [Fact]
    public void A_source_without_a_path_is_refused() =>
        Assert.Equal("SourceWithoutPath", Assert.Throws<SyncException>(() => new CsvSource(Settings() with { Path = null })).ErrorId);

    private SourceSettings Settings() => new() { Name = "Staff", Type = "csv", Path = _folder.File("staff.csv") };

    private Task<SourceRead> Read(string text, string[]? identifiers = null) =>
        Read(text, Settings() with { Identifiers = identifiers ?? [] });

    private Task<SourceRead> Read(string text, SourceSettings settings)
    {
        _folder.Write("staff.csv", text);
        return new CsvSource(settings).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);
    }

    private Task<SourceRead> ReadFile() => new CsvSource(Settings()).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);
}
