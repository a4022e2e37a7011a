using ClosedXML.Excel;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>Workbooks as a spreadsheet program writes them.</summary>
public sealed class ExcelSourceTests
{
    [Fact]
    public async Task Users_and_functional_accounts_are_read_from_their_sheets()
    {
        using var given = new GivenWorkbook(workbook =>
        {
            Fill(workbook, "Gebruikers",
                ["Personeelsnummer", "E-mailadres", "Naam", "Actief", "Aliassen", "Mobiel", "Organisatie-eenheid", "SSO-sleutel"],
                ["00149", "Anna@example.test", "Anna de Vries", "ja", "a@example.test\nb@example.test", "06-12345678", "Zorg", "key-1"]);
            Fill(workbook, "Functionele accounts",
                ["Soort account", "E-mailadres", "Naam", "Gemachtigden"],
                ["", "info@example.test", "Informatie", "anna@example.test;team@example.test"],
                ["Groep", "team@example.test", "Team", "bob@example.test"]);
            Fill(workbook, "Notes", ["Email"], ["not@example.test"]);
        });
        given.Settings = given.Settings with { Identifiers = ["Personeelsnummer"] };

        var read = await given.Read();

        var anna = read.Accounts[0];
        Assert.Equal("anna@example.test", anna.Email);
        Assert.Equal("Anna de Vries", anna.DisplayName);
        Assert.True(anna.Enabled);
        Assert.Equal(["a@example.test", "b@example.test"], anna.Aliases!);
        Assert.Null(anna.Delegates);
        Assert.Equal("+31612345678", anna.PhoneNumber);
        Assert.Equal("Zorg", anna.OrganizationalUnit);
        Assert.Equal("key-1", anna.SsoAccountKey);
        Assert.Equal([new Identifier("Personeelsnummer", "00149")], anna.Identifiers);
        Assert.Equal("staff.xlsx Gebruikers row 2", anna.Location);

        var info = read.Accounts[1];
        Assert.Equal(AccountType.FunctionalAccount, info.AccountType);
        Assert.Equal(["anna@example.test", "team@example.test"], info.Delegates!);
        Assert.Equal([new Identifier("Email", "info@example.test")], info.Identifiers);
        Assert.Equal("staff.xlsx Functionele accounts row 2", info.Location);

        Assert.Equal(2, read.Accounts.Count);
        Assert.Equal(["bob@example.test"], Assert.Single(read.Groups).Members!);
        Assert.Empty(read.Problems);
        Assert.Empty(read.Warnings);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], read.Delivers);
        Assert.Equal(Enum.GetValues<SyncProperty>(), read.Supplies);
    }

    [Fact]
    public async Task One_sheet_of_any_name_may_hold_all_accounts_below_a_title()
    {
        using var given = new GivenWorkbook(workbook =>
        {
            var sheet = workbook.AddWorksheet("Blad1");
            sheet.Range("A1:C1").Merge().SetValue("Accounts of Example Care");
            sheet.Cell("A2").SetValue("as of January");
            Fill(sheet, 4, ["Email", "AccountType", "Display name"], ["anna@example.test", "User", "Anna"], ["info@example.test", "FunctionalAccount", "Info"]);
            workbook.AddWorksheet("Blad2");
        });

        var read = await given.Read();

        Assert.Equal(["anna@example.test", "info@example.test"], read.Accounts.Select(account => account.Email));
        Assert.Equal("staff.xlsx Blad1 row 5", read.Accounts[0].Location);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], read.Delivers);
    }

    [Fact]
    public async Task Text_stays_text_and_numbers_truth_values_and_formulas_are_what_people_see()
    {
        using var given = new GivenWorkbook(workbook =>
        {
            var sheet = workbook.AddWorksheet("Users");
            Fill(sheet, 1, ["Number", "Email", "Name", "Enabled", "Mobile"], ["0012345678901234567", "", "", "", ""]);
            sheet.Cell("B2").FormulaA1 = "LOWER(\"ANNA\")&\"@example.test\"";
            sheet.Cell("C2").RichText.AddText("Anna ").SetBold().AddText("de Vries").SetItalic();
            sheet.Cell("D2").SetValue(true);
            sheet.Cell("E2").SetValue(612345678);
            sheet.Cell("E2").Style.NumberFormat.Format = "0000000000";
        }, evaluate: true);
        given.Settings = given.Settings with { Identifiers = ["Number"] };

        var read = await given.Read();

        var anna = Assert.Single(read.Accounts);
        Assert.Equal("anna@example.test", anna.Email);
        Assert.Equal("Anna de Vries", anna.DisplayName);
        Assert.True(anna.Enabled);
        Assert.Equal("+31612345678", anna.PhoneNumber);
        Assert.Equal([new Identifier("Number", "0012345678901234567")], anna.Identifiers);
        Assert.Equal(
            "staff.xlsx Users: 1 cell under 'Email' is a formula; taken is what the workbook was saved with, which is as old as that.",
            Assert.Single(read.Warnings));
    }

    [Fact]
    public async Task All_problems_of_a_workbook_are_found_in_one_pass()
    {
        using var given = new GivenWorkbook(workbook => Fill(workbook, "Users",
            ["Email", "Name", "Enabled"],
            ["anna@example", "Anna", "true"], ["", "Bob", "true"], ["carl@example.test", "", "true"], ["dora@example.test", "Dora", "perhaps"], ["emma@example.test", "Emma", "true"]));

        var read = await given.Read();

        Assert.Equal("emma@example.test", Assert.Single(read.Accounts).Email);
        Assert.Equal(
            ["InvalidAddress row 2", "MissingAddress row 3", "MissingName row 4", "UnknownEnabled row 5"],
            read.Problems.Select(problem => problem.Code + problem.Location["staff.xlsx Users".Length..]));
    }

    [Fact]
    public async Task A_row_on_the_wrong_sheet_is_a_problem_and_makes_nobody_of_its_type_missing()
    {
        using var given = new GivenWorkbook(workbook => Fill(workbook, "Users", ["Email", "AccountType"], ["anna@example.test", ""], ["info@example.test", "FunctionalAccount"]));

        var read = await given.Read();

        Assert.Equal("anna@example.test", Assert.Single(read.Accounts).Email);
        Assert.Equal("UnexpectedAccountType", Assert.Single(read.Problems).Code);
        Assert.Equal([AccountType.User], read.Delivers);
    }

    [Fact]
    public async Task A_workbook_that_is_open_elsewhere_is_read_and_one_that_another_program_keeps_to_itself_is_an_error()
    {
        using var given = new GivenWorkbook(workbook => Fill(workbook, "Users", ["Email"], ["anna@example.test"]));
        using (new FileStream(given.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
            Assert.Single((await given.Read()).Accounts);

        using (new FileStream(given.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal("SourceFileUnreadable", (await given.Fail()).ErrorId);
    }

    [Fact]
    public async Task A_missing_workbook_and_a_source_without_a_path_are_refused()
    {
        using var given = new GivenWorkbook([]);
        File.Delete(given.Path);

        Assert.Equal("SourceFileMissing", (await given.Fail()).ErrorId);
        Assert.Equal("SourceWithoutPath", Assert.Throws<SyncException>(() => new ExcelSource(given.Settings with { Path = null })).ErrorId);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var given = new GivenWorkbook(workbook => Fill(workbook, "Users", ["Email"], ["anna@example.test"]));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ExcelSource(given.Settings).ReadAsync(SourceRequest.All, new CancellationToken(canceled: true)));
    }

    private static void Fill(XLWorkbook workbook, string name, params string[][] rows) => Fill(workbook.AddWorksheet(name), 1, rows);

    private static void Fill(IXLWorksheet sheet, int first, params string[][] rows)
    {
        for (var row = 0; row < rows.Length; row++)
            for (var column = 0; column < rows[row].Length; column++)
                sheet.Cell(first + row, column + 1).SetValue(rows[row][column]);
    }
}
