using ZivverSynctool.Sources;

namespace ZivverSynctool.Tests.Sources;

public sealed class AccountReaderTests
{
    private static readonly SourceSettings Settings = new() { Name = "Staff", Type = "csv" };

    private static readonly AccountReader Reader = new(Settings, text => text.StartsWith('0') ? "+31" + text[1..] : null);

    private static readonly SourceRecord Anna = new()
    {
        Location = "staff.csv line 2",
        Email = " Anna.de.Vries@Example.test ",
        DisplayName = " Anna de Vries ",
    };

    [Fact]
    public void Address_is_trimmed_and_lower_case_and_the_name_is_trimmed()
    {
        var account = Read(Anna);

        Assert.Equal("anna.de.vries@example.test", account.Email);
        Assert.Equal("Anna de Vries", account.DisplayName);
        Assert.Equal("Staff", account.Source);
        Assert.Equal("staff.csv line 2", account.Location);
    }

    [Theory]
    [InlineData(SsoKeyFormat.Text, "8727BBF4-2D0C-413C-A311-AFC1B20550BE", "8727BBF4-2D0C-413C-A311-AFC1B20550BE")]
    [InlineData(SsoKeyFormat.Guid, "{8727BBF4-2D0C-413C-A311-AFC1B20550BE}", "8727bbf4-2d0c-413c-a311-afc1b20550be")]
    [InlineData(SsoKeyFormat.Base64, "8727bbf4-2d0c-413c-a311-afc1b20550be", "9LsnhwwtPEGjEa/BsgVQvg==")]
    [InlineData(SsoKeyFormat.Guid, "9LsnhwwtPEGjEa/BsgVQvg==", "8727bbf4-2d0c-413c-a311-afc1b20550be")]
    public void The_key_is_written_as_the_identity_provider_sends_it(SsoKeyFormat format, string key, string expected)
    {
        var reader = new AccountReader(Settings with { SsoAccountKeyFormat = format }, _ => null);

        Assert.True(reader.TryRead(Anna with { SsoAccountKey = key }, out var account, out _));
        Assert.Equal(expected, account.SsoAccountKey);
    }

    [Fact]
    public void A_key_that_cannot_be_written_so_is_a_problem()
    {
        var reader = new AccountReader(Settings with { SsoAccountKeyFormat = SsoKeyFormat.Base64 }, _ => null);

        Assert.False(reader.TryRead(Anna with { SsoAccountKey = "a.devries" }, out _, out var problem));
        Assert.Equal("InvalidSsoAccountKey", problem.Code);
    }

    [Fact]
    public void The_unit_of_an_account_that_says_nothing_of_it_is_that_of_its_domain_or_the_one_for_all()
    {
        var reader = new AccountReader(
            Settings with { OrganizationalUnit = new UnitRule("Zorg", new Dictionary<string, string> { ["care.example.test"] = "Thuiszorg" }) }, _ => null);

        string? Unit(SourceRecord record) => reader.TryRead(record, out var account, out _) ? account.OrganizationalUnit : null;

        Assert.Equal("Zorg", Unit(Anna));
        Assert.Equal("Thuiszorg", Unit(Anna with { Email = "anna@care.example.test" }));
        Assert.Equal("ICT", Unit(Anna with { OrganizationalUnit = "ICT" }));
    }

    [Fact]
    public void What_the_source_does_not_have_is_not_supplied()
    {
        var account = Read(Anna with { DisplayName = null });

        Assert.Null(account.DisplayName);
        Assert.Null(account.Enabled);
        Assert.Null(account.Aliases);
        Assert.Null(account.Delegates);
        Assert.Null(account.PhoneNumber);
        Assert.Null(account.OrganizationalUnit);
        Assert.Null(account.SsoAccountKey);
    }

    [Fact]
    public void An_empty_single_value_is_not_supplied_but_an_empty_list_is_a_list()
    {
        var account = Read(Anna with
        {
            Enabled = " ",
            PhoneNumber = "",
            OrganizationalUnit = " ",
            SsoAccountKey = "",
            Aliases = [],
            Delegates = [" "],
        });

        Assert.Null(account.Enabled);
        Assert.Null(account.PhoneNumber);
        Assert.Null(account.OrganizationalUnit);
        Assert.Null(account.SsoAccountKey);
        Assert.Equal([], account.Aliases!);
        Assert.Equal([], account.Delegates!);
    }

    [Fact]
    public void Aliases_lose_the_primary_address_and_repetitions()
    {
        var account = Read(Anna with { Aliases = ["anna.de.vries@EXAMPLE.test", "A@example.test", " a@example.test ", "b@example.test"] });

        Assert.Equal(["a@example.test", "b@example.test"], account.Aliases!);
    }

    [Fact]
    public void A_long_list_keeps_its_order_and_loses_its_repetitions()
    {
        var names = Enumerable.Range(0, 50).Select(i => $"p{i}@example.test").ToList();

        var account = Read(Anna with { Delegates = [.. names, .. names.Select(name => name.ToUpperInvariant())] });

        Assert.Equal(names, account.Delegates!);
    }

    [Theory]
    [InlineData(null, AccountType.User)]
    [InlineData("", AccountType.User)]
    [InlineData(" ", AccountType.User)]
    [InlineData("USER", AccountType.User)]
    [InlineData(" user ", AccountType.User)]
    [InlineData("FunctionalAccount", AccountType.FunctionalAccount)]
    [InlineData("functional account", AccountType.FunctionalAccount)]
    public void Type_is_read_without_case_and_spaces(string? text, AccountType expected) =>
        Assert.Equal(expected, Read(Anna with { AccountType = text }).AccountType);

    [Theory]
    [InlineData("true", true)]
    [InlineData("WAAR", true)]
    [InlineData("Yes", true)]
    [InlineData("ja", true)]
    [InlineData("1", true)]
    [InlineData("Enabled", true)]
    [InlineData("actief", true)]
    [InlineData(" FALSE ", false)]
    [InlineData("onwaar", false)]
    [InlineData("no", false)]
    [InlineData("Nee", false)]
    [InlineData("0", false)]
    [InlineData("disabled", false)]
    [InlineData("Inactief", false)]
    public void Enabled_is_read_from_the_words_people_use(string text, bool expected) =>
        Assert.Equal(expected, Read(Anna with { Enabled = text }).Enabled);

    [Fact]
    public void A_phone_number_is_normalized() => Assert.Equal("+31612345678", Read(Anna with { PhoneNumber = " 0612345678 " }).PhoneNumber);

    [Fact]
    public void A_functional_account_has_neither_Enabled_nor_phone_nor_key()
    {
        var account = Read(Anna with
        {
            AccountType = "FunctionalAccount",
            Enabled = "perhaps",
            PhoneNumber = "none",
            SsoAccountKey = "key",
            OrganizationalUnit = "Care",
        });

        Assert.Null(account.Enabled);
        Assert.Null(account.PhoneNumber);
        Assert.Null(account.SsoAccountKey);
        Assert.Equal("Care", account.OrganizationalUnit);
    }

    [Fact]
    public void Identifiers_are_trimmed_and_empty_ones_left_out()
    {
        var account = Read(Anna with { Identifiers = [new("EmployeeNumber", " 0042 "), new("objectGUID", " ")] });

        Assert.Equal([new Identifier("EmployeeNumber", "0042")], account.Identifiers);
    }

    [Fact]
    public void Without_a_fixed_identifier_the_address_stands_for_one()
    {
        var itself = new Identifier(Identifier.EmailName, "anna.de.vries@example.test");

        Assert.Equal([itself], Read(Anna).Identifiers);
        Assert.Equal([itself], Read(Anna with { Identifiers = [new("EmployeeNumber", "")] }).Identifiers);
        Assert.Equal([itself], Read(Anna with { Identifiers = [new("email", " Anna.de.Vries@Example.test")] }).Identifiers);
    }

    public static TheoryData<string, SourceRecord, string> Defects => new()
    {
        { "MissingAddress", Anna with { Email = null }, "no e-mail address" },
        { "MissingAddress", Anna with { Email = "  " }, "no e-mail address" },
        { "InvalidAddress", Anna with { Email = "anna@@example.test" }, "'anna@@example.test'" },
        { "InvalidAddress", Anna with { Email = "anna\u200b@example.test" }, "is not an e-mail address" },
        { "MissingName", Anna with { DisplayName = " " }, "no name" },
        { "UnknownAccountType", Anna with { AccountType = "Mailbox" }, "'Mailbox'" },
        { "UnknownEnabled", Anna with { Enabled = "perhaps" }, "'perhaps'" },
        { "InvalidAlias", Anna with { Aliases = ["a@example.test", "b.example.test"] }, "alias 'b.example.test'" },
        { "InvalidDelegate", Anna with { Delegates = ["a@example.test, b@example.test"] }, "delegate 'a@example.test, b@example.test'" },
        { "InvalidPhoneNumber", Anna with { PhoneNumber = "extension 5" }, "'extension 5'" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public void A_defect_has_a_code_says_where_and_what_and_gives_a_remedy(string code, SourceRecord record, string named)
    {
        var problem = Refuse(record);

        Assert.Equal(code, problem.Code);
        Assert.StartsWith("staff.csv line 2: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void All_defects_of_an_entry_are_told_at_once()
    {
        var problem = Refuse(Anna with { DisplayName = "", Enabled = "perhaps", Aliases = ["x"], PhoneNumber = "y" });

        Assert.Equal("MissingName", problem.Code);
        foreach (var named in (string[])["no name", "'perhaps'", "alias 'x'", "'y'"])
            Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_entry_still_claims_its_account()
    {
        var problem = Refuse(Anna with
        {
            DisplayName = "",
            Enabled = "no",
            Aliases = ["B@example.test", "broken"],
            Identifiers = [new("EmployeeNumber", "0042")],
        });

        Assert.Equal("anna.de.vries@example.test", problem.Email);
        Assert.Equal(["anna.de.vries@example.test", "b@example.test"], problem.Addresses);
        Assert.Equal([new Identifier("EmployeeNumber", "0042")], problem.Identifiers);
        Assert.False(problem.Enabled);
        Assert.Equal("Staff", problem.Source);
    }

    [Fact]
    public void Keys_are_kept_as_they_are_and_say_that_delegates_are_managed()
    {
        var account = Read(Anna with { DelegateReferences = [" CN=Berta,DC=example,DC=test ", "", "cn=berta,dc=example,dc=test"], References = ["E1", " "] });

        Assert.Equal(["CN=Berta,DC=example,DC=test"], account.DelegateReferences);
        Assert.Equal(["E1"], account.References);
        Assert.Empty(account.Delegates!);
        Assert.Null(Read(Anna).Delegates);
        Assert.Null(Read(Anna).References);
        Assert.Equal(["E1"], Refuse(Anna with { Email = "", References = ["E1"] }).References);
    }

    [Fact]
    public void A_group_needs_no_address_where_it_has_a_key()
    {
        Assert.Null(Reader.ReadGroup(Anna with { Email = null, DelegateReferences = ["E1"], References = ["E2"] }, out var group));

        Assert.Equal("", group!.Email);
        Assert.Equal(["E1"], group.MemberReferences);
        Assert.Equal(["E2"], group.References);
    }

    [Fact]
    public void A_group_whose_address_is_wrong_has_members_that_cannot_be_told()
    {
        Assert.Equal("InvalidAddress", Reader.ReadGroup(Anna with { Email = "team", References = ["E2"] }, out var group)!.Code);
        Assert.Equal(("", null), (group!.Email, group.Members));

        Assert.Equal("MissingAddress", Reader.ReadGroup(Anna with { Email = null }, out group)!.Code);
        Assert.Null(group);
    }

    private static SyncAccount Read(SourceRecord record)
    {
        Assert.True(Reader.TryRead(record, out var account, out var problem), problem?.Message);
        return account;
    }

    private static SourceProblem Refuse(SourceRecord record)
    {
        Assert.False(Reader.TryRead(record, out _, out var problem));
        return problem;
    }
}
