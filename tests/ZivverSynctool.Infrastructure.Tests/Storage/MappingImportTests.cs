using System.Text;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class MappingImportTests : IDisposable
{
    private const string Id = "0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11";
    private static readonly IReadOnlyDictionary<string, string> NoNames = new Dictionary<string, string>();

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(",", "\n")]
    [InlineData(";", "\r\n")]
    [InlineData("\t", "\r\n")]
    public void Any_separator_and_line_end_is_read(string separator, string lineEnd)
    {
        var links = Import($"IdentifierName,Identifier,ZivverId\nNr,00123,{Id}\nNr,7,{Id}\n".Replace(",", separator, StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal));

        Assert.Equal([new Identifier("Nr", "00123"), new Identifier("Nr", "7")], links.Select(link => link.Identifier));
        Assert.All(links, link => Assert.Equal(Id, link.ZivverId));
        Assert.Equal(["links.csv line 2", "links.csv line 3"], links.Select(link => link.Location));
    }

    [Fact]
    public void A_byte_order_mark_belongs_to_no_heading()
    {
        var content = $"Identifier;ZivverId\nü;{Id}\n";
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("ü", Assert.Single(Import([.. encoding.GetPreamble(), .. encoding.GetBytes(content)], name: "Nr")).Identifier.Value);
    }

    [Fact]
    public void Headings_are_found_whatever_their_case_and_blanks()
    {
        var link = Assert.Single(Import($"zivver ID , IDENTIFIER NAME,identifier,Account type\n{Id},Nr,1,functionalaccount\n"));

        Assert.Equal(new Identifier("Nr", "1"), link.Identifier);
        Assert.Equal(Id, link.ZivverId);
        Assert.Equal(AccountType.FunctionalAccount, link.AccountType);
    }

    [Fact]
    public void Columns_of_any_name_are_read_and_others_passed_over()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["identifier"] = "Object GUID", ["Email"] = "mail" };
        var link = Assert.Single(Import("Note,objectguid,Mail\nhand made,9b1c, Anna@Example.TEST \n", names, "objectGUID", AccountType.User));

        Assert.Equal(new Identifier("objectGUID", "9b1c"), link.Identifier);
        Assert.Null(link.ZivverId);
        Assert.Equal("anna@example.test", link.Email);
        Assert.Equal(AccountType.User, link.AccountType);
    }

    [Fact]
    public void What_a_column_says_counts_before_what_the_call_says()
    {
        var links = Import("IdentifierName,Identifier,Email,AccountType\nGuid,1,a@example.test,FunctionalAccount\n,2,b@example.test,\n", name: "Nr", type: AccountType.User);

        Assert.Equal(["Guid=1", "Nr=2"], links.Select(link => link.Identifier.ToString()));
        Assert.Equal([AccountType.FunctionalAccount, AccountType.User], links.Select(link => link.AccountType));
    }

    [Fact]
    public void Where_nothing_says_the_type_Zivver_will() => Assert.Null(Assert.Single(Import("Identifier,Email\n1,a@example.test\n", name: "Nr")).AccountType);

    [Theory]
    [InlineData("\"=\"\"00123\"\"\"", "00123")]
    [InlineData("\"=\"\"a\"\"\"\"b\"\"\"", "a\"b")]
    [InlineData(" 00123 ", "00123")]
    [InlineData("=1+1", "=1+1")]
    public void Text_protected_from_spreadsheets_is_read_as_it_was(string field, string value) =>
        Assert.Equal(value, Assert.Single(Import($"Identifier;ZivverId\n{field};{Id}\n", name: "Nr")).Identifier.Value);

    [Theory]
    [InlineData("0B1F4A6E-2C1D-4A53-9A59-0D6F0F6F1A11")]
    [InlineData("{0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11}")]
    [InlineData("0b1f4a6e2c1d4a539a590d6f0f6f1a11")]
    public void An_id_is_the_same_in_each_of_its_forms(string id) =>
        Assert.Equal(Id, Assert.Single(Import($"Identifier;ZivverId\n1;{id}\n", name: "Nr")).ZivverId);

    [Theory]
    [InlineData("2026-01-31T12:00:00Z")]
    [InlineData("2026-01-31T12:00:00.0000000Z")]
    [InlineData("2026-01-31T13:00:00+01:00")]
    [InlineData("2026-01-31 12:00")]
    public void Times_are_UTC_unless_they_say_otherwise(string time) => Assert.Equal(
        new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
        Assert.Single(Import($"Identifier;ZivverId;Linked\n1;{Id};{time}\n", name: "Nr")).Linked);

    [Fact]
    public void An_export_is_read_back_with_all_that_it_says()
    {
        AccountLink[] links = [.. Enumerable.Range(1, 60).Select(number => Results.Link(number))];
        MappingExport.Write(links, _folder.File("links.csv"), force: false);

        var imported = MappingImport.Read(_folder.File("links.csv"), NoNames, null, null);

        Assert.Equal(links.OrderBy(link => link.Email), imported.OrderBy(link => link.Email).Select(link => new AccountLink
        {
            AccountType = link.AccountType!.Value,
            Email = link.Email,
            Identifier = link.Identifier,
            ZivverId = link.ZivverId!,
            SsoKeyFingerprint = link.SsoKeyFingerprint,
            Suspended = link.Suspended,
            Confirmed = link.Confirmed,
            Linked = link.Linked!.Value,
            FormerAddresses = link.FormerAddresses,
        }));
    }

    [Fact]
    public void Former_addresses_are_separated_by_bars()
    {
        var links = Import($"Identifier;ZivverId;FormerAddresses\n1;{Id};Old@example.test | older@example.test\n2;{Id};\n", name: "Nr");

        Assert.Equal(["old@example.test", "older@example.test"], links[0].FormerAddresses);
        Assert.Empty(links[1].FormerAddresses);
    }

    [Fact]
    public void Every_row_that_cannot_be_right_is_named_with_its_line()
    {
        var error = Refused($"""
            AccountType;Email;IdentifierName;Identifier;ZivverId;Linked
            Mailbox;a@example.test;Nr;1;{Id};
            User;b@example.test;Nr;2;22;

            User;c@example.test;;3;{Id};
            User;d@example.test;Nr;;{Id};
            User;;Nr;5;;
            User;f@example.test;Nr;6;{Id};yesterday
            User;g@example.test;Nr;7;{Id};
            """);

        Assert.Equal("MappingImportRows", error.ErrorId);
        Assert.Equal(
            "links.csv: line 2 has 'Mailbox' for a type of account; it is User or FunctionalAccount; "
            + "line 3 has '22' for a Zivver id; it is a UUID such as 0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11; "
            + "line 5 has no identifier; line 6 has no identifier; line 7 has neither a Zivver id nor an address; "
            + "line 8 has 'yesterday' for Linked; it is a time such as 2026-01-31T12:00:00Z.",
            error.Message);
    }

    [Theory]
    [InlineData("IdentifierName;Email\nNr;a@example.test\n", "No column is the identifier.")]
    [InlineData("Identifier;Email\n1;a@example.test\n", "No column says what the identifier is called.")]
    [InlineData("Identifier;IdentifierName\n1;Nr\n", "No column is the Zivver id or the address of the Zivver account.")]
    [InlineData("Identifier;IdentifierName;Email;e-mail;EMAIL\n1;Nr;a;b;c\n", "There is more than one column 'Email'.")]
    public void A_file_without_a_column_that_is_needed_is_refused_with_its_headings(string content, string fault)
    {
        var error = Refused(content);

        Assert.Equal("MappingImportColumns", error.ErrorId);
        Assert.StartsWith($"links.csv: {fault} Its headings are 'Identifier", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_the_call_names_must_be_there()
    {
        var error = Refused("Identifier;Email\n1;a@example.test\n", new Dictionary<string, string> { ["Linked"] = "since" }, "Nr");

        Assert.Equal("MappingImportColumns", error.ErrorId);
        Assert.Contains("There is no column 'since'.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Identifier;IdentifierName;ZivverId\n;;\n")]
    public void A_file_without_a_row_is_empty(string content) => Assert.Equal("MappingImportEmpty", Refused(content).ErrorId);

    [Fact]
    public void A_file_that_is_not_there_is_missing() => Assert.Equal(
        "MappingImportMissing",
        Assert.Throws<SyncException>(() => MappingImport.Read(_folder.File("none.csv"), NoNames, null, null)).ErrorId);

    [Fact]
    public void A_workbook_is_not_taken_for_text() =>
        Assert.Equal("CsvEncoding", Assert.Throws<SyncException>(() => Import([(byte)'P', (byte)'K', 3, 4, 0])).ErrorId);

    private SyncException Refused(string content, IReadOnlyDictionary<string, string>? names = null, string? name = null) =>
        Assert.Throws<SyncException>(() => Import(content, names, name));

    private IReadOnlyList<ImportedLink> Import(
        string content, IReadOnlyDictionary<string, string>? names = null, string? name = null, AccountType? type = null) =>
        Import(Encoding.UTF8.GetBytes(content), names, name, type);

    private IReadOnlyList<ImportedLink> Import(
        byte[] content, IReadOnlyDictionary<string, string>? names = null, string? name = null, AccountType? type = null)
    {
        File.WriteAllBytes(_folder.File("links.csv"), content);
        return MappingImport.Read(_folder.File("links.csv"), names ?? NoNames, name, type);
    }
}
