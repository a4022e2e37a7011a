namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>Which sheets and rows are read, and where that cannot be told.</summary>
public sealed class SheetTests
{
    private static readonly string Anna = RawWorkbook.Texts(1, "Email", "Name") + RawWorkbook.Texts(2, "anna@example.test", "Anna");
    private static readonly string Info = RawWorkbook.Texts(1, "Email", "Name") + RawWorkbook.Texts(2, "info@example.test", "Info");

    public static TheoryData<string[], ExcelSettings?, AccountType[], string[]> Found => new()
    {
        { ["Users", "Functional accounts"], null, [], ["User anna", "FunctionalAccount info"] },
        { ["functional-accounts", "USERS"], null, [], ["User info", "FunctionalAccount anna"] },
        { ["Users", "Notes"], null, [], ["User anna"] },
        { ["Notes", "Shared mailboxes"], null, [], ["FunctionalAccount info"] },
        { ["Users", "Functional accounts"], null, [AccountType.User], ["User anna"] },
        { ["Users", "hidden:Gebruikers"], null, [], ["User anna"] },
        { ["Staff", "hidden:Old"], null, [], ["User anna"] },
        { ["Staff", "Other"], new ExcelSettings { Sheet = "other" }, [], ["User info"] },
        { ["Staff", "hidden:Other"], new ExcelSettings { Sheet = "Other" }, [], ["User info"] },
        { ["Staff", "Other"], new ExcelSettings { Sheet = "Other" }, [AccountType.FunctionalAccount], ["FunctionalAccount info"] },
        { ["Staff", "Other", "Users"], new ExcelSettings { Users = "Staff", FunctionalAccounts = "Other" }, [], ["User anna", "FunctionalAccount info"] },
        { ["Staff", "Other", "Users"], new ExcelSettings { FunctionalAccounts = "Other" }, [], ["FunctionalAccount info"] },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public async Task Sheets_are_found_by_their_names_or_those_in_the_profile(string[] names, ExcelSettings? named, AccountType[] types, string[] expected)
    {
        using var given = Given(names);
        given.Settings = given.Settings with { Excel = named, AccountTypes = types };

        var read = await given.Read();

        Assert.Equal(expected, read.Accounts.Select(account => $"{account.AccountType} {account.Email.Split('@')[0]}"));
    }

    public static TheoryData<string[], ExcelSettings?, AccountType[], string> NotFound => new()
    {
        { ["Staff", "Other"], null, [], "has several sheets, and none of them is called Users or Functional accounts: 'Staff', 'Other'" },
        { ["Users", "Gebruikers"], null, [], "has several sheets of users: 'Users', 'Gebruikers'" },
        { ["Staff", "hidden:Users"], null, [], "has a sheet of users that is hidden: 'Users'" },
        { ["Staff", "Other"], new ExcelSettings { Sheet = "Stuff" }, [], "has no sheet 'Stuff'; the nearest is 'Staff'" },
        { ["Users", "Other"], null, [AccountType.User, AccountType.FunctionalAccount], "has no sheet of functional accounts, which the source is set to deliver" },
    };

    [Theory]
    [MemberData(nameof(NotFound))]
    public async Task Where_the_sheets_cannot_be_told_the_workbook_is_refused(string[] names, ExcelSettings? named, AccountType[] types, string message)
    {
        using var given = Given(names);
        given.Settings = given.Settings with { Excel = named, AccountTypes = types };

        var error = await given.Fail();

        Assert.Equal("ExcelSheets", error.ErrorId);
        Assert.StartsWith($"staff.xlsx {message}", error.Message, StringComparison.Ordinal);
        Assert.Equal(SyncErrorKind.InvalidProfile, error.Kind);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("<row r=\"1\"><c s=\"1\"/></row>", "")]
    [InlineData(null, "")]
    [InlineData("", null)]
    public async Task A_workbook_without_an_account_is_empty(string? users, string? mailboxes)
    {
        var heading = RawWorkbook.Texts(1, "Email");
        using var given = new GivenWorkbook(new RawWorkbook { Sheets = [("Users", users ?? heading), ("Functional accounts", mailboxes ?? heading)] });

        Assert.Equal("SourceEmpty", (await given.Fail()).ErrorId);
    }

    [Fact]
    public async Task One_of_two_sheets_may_be_empty_and_then_nobody_of_its_type_is_missing_unless_the_profile_says_that_there_are_some()
    {
        using var given = new GivenWorkbook(new RawWorkbook { Sheets = [("Users", Anna), ("Functional accounts", RawWorkbook.Texts(1, "Email"))] });

        Assert.Equal([AccountType.User], (await given.Read()).Delivers);

        given.Settings = given.Settings with { AccountTypes = [AccountType.User, AccountType.FunctionalAccount] };
        var error = await given.Fail();
        Assert.Equal("SourceEmpty", error.ErrorId);
        Assert.Equal("staff.xlsx Functional accounts has no account.", error.Message);
    }

    [Fact]
    public async Task Each_sheet_needs_the_address_and_any_of_them_what_the_profile_names()
    {
        var columns = new Dictionary<string, string> { ["PhoneNumber"] = "Tel", ["Enabled"] = "In dienst" };
        using var given = new GivenWorkbook(new RawWorkbook
        {
            Sheets = [("Users", RawWorkbook.Texts(1, "Email", "Tel", "Number") + RawWorkbook.Texts(2, "anna@example.test", "0612345678", "7")), ("Functional accounts", RawWorkbook.Texts(1, "Name") + RawWorkbook.Texts(2, "Info"))],
        });
        given.Settings = given.Settings with { Columns = columns, Identifiers = ["Number", "Code"] };

        var error = await given.Fail();

        Assert.Equal("SourceColumns", error.ErrorId);
        Assert.Contains("staff.xlsx Functional accounts: There is no column 'Email'; the nearest is 'Name' of 'Name'.", error.Message, StringComparison.Ordinal);
        Assert.Contains("staff.xlsx: There is no column 'In dienst'", error.Message, StringComparison.Ordinal);
        Assert.Contains("staff.xlsx: There is no column 'Code'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'Tel';", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("column 'Number'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_rows_are_read_like_the_others_and_said()
    {
        using var given = new GivenWorkbook(RawWorkbook.Of(Anna, "<row r=\"3\" hidden=\"1\"><c t=\"inlineStr\"><is><t>bob@example.test</t></is></c><c t=\"inlineStr\"><is><t>Bob</t></is></c></row>"));

        var read = await given.Read();

        Assert.Equal(2, read.Accounts.Count);
        Assert.Equal("staff.xlsx Users: 1 row that is hidden, perhaps by a filter, was read like the others.", Assert.Single(read.Warnings));
    }

    [Theory]
    [InlineData("A2:A3", true)]
    [InlineData("A2:C2", true)]
    [InlineData("A1:A2", true)]
    [InlineData("A1:B1", false)]
    [InlineData("C2:D9", false)]
    public async Task Merged_cells_are_refused_where_they_hide_to_which_row_a_value_belongs(string range, bool refused)
    {
        using var given = new GivenWorkbook(RawWorkbook.Of(Anna) with { BehindData = $"<mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>" });

        if (!refused)
        {
            Assert.Single((await given.Read()).Accounts);
            return;
        }

        var error = await given.Fail();
        Assert.Equal("ExcelMergedCells", error.ErrorId);
        Assert.EndsWith($"staff.xlsx Users {range}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_with_nothing_in_the_columns_that_are_read_are_passed_over()
    {
        using var given = new GivenWorkbook(RawWorkbook.Of(
            RawWorkbook.Texts(1, "Nr", "Email", "Name"),
            RawWorkbook.Texts(2, "1", "anna@example.test", "Anna"),
            RawWorkbook.Texts(3, "2"),
            "<row r=\"4\"><c r=\"B4\" s=\"1\"/><c r=\"C4\" t=\"str\"><f>B4</f><v></v></c></row>",
            RawWorkbook.Texts(5, "", "bob@example.test", "Bob")));

        var read = await given.Read();

        Assert.Equal(["Anna", "Bob"], read.Accounts.Select(account => account.DisplayName));
        Assert.Empty(read.Problems);
    }

    private static GivenWorkbook Given(string[] names) =>
        new(new RawWorkbook { Sheets = [.. names.Select((name, i) => (name, i == 0 ? Anna : Info))] });
}
