using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Excel;

/// <summary>Cells as any program may write them: what is sure is read, what is not is a problem of its row.</summary>
public sealed class CellTests
{
    private const string Escape = "_x005F_x000D_";

    public static TheoryData<string, string> Readable => new()
    {
        { "<c t=\"inlineStr\"><is><t>00149</t></is></c>", "00149" },
        { "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">  00149 </t></is></c>", "00149" },
        { "<c t=\"inlineStr\"><is><r><t>001</t></r><r><rPr><b/></rPr><t>49</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>", "00149" },
        { "<c t=\"s\"><v>0</v></c>", "shared 0012345678901234567890" },
        { "<c t=\"s\"><v>1</v></c>", "rich text" },
        { $"<c t=\"inlineStr\"><is><t>a{Escape}b</t></is></c>", "a_x000D_b" },
        { "<c t=\"inlineStr\"><is><t>a&amp;b <![CDATA[<c>]]></t></is></c>", "a&b <c>" },
        { "<c t=\"str\"><f>A1</f><v>00149</v></c>", "00149" },
        { "<c t=\"str\"><f t=\"shared\" si=\"0\"/><v>00149</v></c>", "00149" },
        { "<c><v>149</v></c>", "149" },
        { "<c t=\"n\"><v>149.0</v></c>", "149" },
        { "<c><v>1.23456789012345E+14</v></c>", "123456789012345" },
        { "<c><v>-5</v></c>", "-5" },
        { "<c s=\"1\"><v>149</v></c>", "00149" },
        { "<c s=\"2\"><v>149</v></c>", "149" },
        { "<c s=\"3\"><v>1490</v></c>", "1490" },
        { "<c s=\"4\"><v>149</v></c>", "149" },
        { "<c s=\"99\"><v>149</v></c>", "149" },
        { "<c s=\"8\"><v>149</v></c>", "149" },
        { "<c t=\"b\"><v>1</v></c>", "true" },
        { "<c t=\"b\"><v>0</v></c>", "false" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task What_people_see_is_read(string cell, string expected)
    {
        var read = await Read(cell);

        Assert.Empty(read.Problems);
        Assert.Equal([new Identifier("Number", expected)], Assert.Single(read.Accounts).Identifiers);
    }

    public static TheoryData<string, string, string> Doubtful => new()
    {
        { "<c><v>1234567890123456</v></c>", "CellNumber", "cell B2 is a number of more than 15 digits" },
        { "<c><v>1.23456789012346E+21</v></c>", "CellNumber", "cell B2 is a number of more than 15 digits" },
        { "<c><v>3.1</v></c>", "CellNumber", "cell B2 is the number 3.1, of which zeros" },
        { "<c><v>many</v></c>", "CellNumber", "cell B2 holds 'many' for a number" },
        { "<c s=\"5\"><v>149</v></c>", "CellNumber", "cell B2 is the number 149, shown as 'EMP00149'" },
        { "<c s=\"6\"><v>1</v></c>", "CellNumber", "cell B2 is the number 1, shown as '100%'" },
        { "<c s=\"7\"><v>45678</v></c>", "CellDate", "cell B2 is a date" },
        { "<c s=\"9\"><v>45678</v></c>", "CellDate", "cell B2 is a date" },
        { "<c t=\"d\"><v>2026-01-31</v></c>", "CellDate", "cell B2 is a date" },
        { "<c t=\"e\"><v>#N/A</v></c>", "CellError", "cell B2 is an error (#N/A)" },
        { "<c t=\"e\"><f>VLOOKUP(A2,X,2)</f><v>#REF!</v></c>", "CellError", "cell B2 is an error (#REF!)" },
        { "<c><f>A1</f></c>", "CellFormula", "cell B2 is a formula whose value is not in the file" },
        { "<c><f>A1</f><v></v></c>", "CellFormula", "cell B2 is a formula whose value is not in the file" },
        { "<c><f>A1</f><v/></c>", "CellFormula", "cell B2 is a formula whose value is not in the file" },
    };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task What_is_not_sure_is_a_problem_of_its_row(string cell, string code, string message)
    {
        var read = await Read(cell);

        var problem = Assert.Single(read.Problems);
        Assert.Empty(read.Accounts);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith($"staff.xlsx Users row 2: {message}", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["anna@example.test"], problem.Addresses);
        Assert.Empty(problem.Identifiers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<c/>")]
    [InlineData("<c s=\"7\"/>")]
    [InlineData("<c><v></v></c>")]
    [InlineData("<c t=\"str\"><f>A1</f><v></v></c>")]
    [InlineData("<c t=\"inlineStr\"><is><t> </t></is></c>")]
    public async Task A_cell_with_nothing_in_it_is_empty(string cell)
    {
        var anna = Assert.Single((await Read(cell)).Accounts);

        Assert.Equal([new Identifier("Email", "anna@example.test")], anna.Identifiers);
    }

    [Theory]
    [InlineData("<calcPr fullCalcOnLoad=\"1\"/>")]
    [InlineData("<calcPr calcCompleted=\"0\"/>")]
    public async Task The_values_of_formulas_count_for_nothing_where_the_workbook_says_that_it_must_be_calculated_first(string calculation)
    {
        using var given = new GivenWorkbook(Workbook("<c t=\"str\"><f>A1</f><v>00149</v></c>") with { BehindSheets = calculation });
        given.Settings = given.Settings with { Identifiers = ["Number"] };

        Assert.Equal("CellFormula", Assert.Single((await given.Read()).Problems).Code);
    }

    [Fact]
    public async Task Cells_and_rows_are_where_they_say_or_else_behind_the_one_before()
    {
        using var given = new GivenWorkbook(RawWorkbook.Of(
            "<row><c r=\"C1\" t=\"inlineStr\"><is><t>Email</t></is></c><c t=\"inlineStr\"><is><t>Name</t></is></c></row>",
            "<row r=\"7\"><c r=\"D7\" t=\"inlineStr\"><is><t>Anna</t></is></c><c r=\"C7\" t=\"inlineStr\"><is><t>anna@example.test</t></is></c></row>",
            "<row><c r=\"C8\" t=\"inlineStr\"><is><t>bob@example.test</t></is></c><c t=\"inlineStr\"><is><t>Bob</t></is></c></row>"));

        var read = await given.Read();

        Assert.Equal(["Anna", "Bob"], read.Accounts.Select(account => account.DisplayName));
        Assert.Equal(["staff.xlsx Users row 7", "staff.xlsx Users row 8"], read.Accounts.Select(account => account.Location));
    }

    [Fact]
    public async Task A_row_whose_type_cannot_be_read_delivers_no_type()
    {
        using var given = new GivenWorkbook(new RawWorkbook
        {
            Sheets = [("Accounts", RawWorkbook.Texts(1, "Account type", "Email") + RawWorkbook.Texts(2, "FunctionalAccount", "info@example.test")
                + RawWorkbook.Row(3, "<c t=\"e\"><v>#N/A</v></c>", RawWorkbook.Text("sales@example.test")))],
        });

        var read = await given.Read();

        Assert.Equal(SourceProblem.UnknownAccountType, Assert.Single(read.Problems).Code);
        Assert.Equal([AccountType.FunctionalAccount], read.Delivers);
    }

    [Fact]
    public async Task Rows_of_which_nobody_can_say_whose_they_are_refuse_the_workbook()
    {
        using var given = new GivenWorkbook(RawWorkbook.Of(
            RawWorkbook.Texts(1, "Email", "Number"),
            RawWorkbook.Texts(2, "anna@example.test", "1"),
            RawWorkbook.Row(3, "<c t=\"e\"><v>#N/A</v></c>", "<c><v>1E+20</v></c>")));
        given.Settings = given.Settings with { Identifiers = ["Number"] };

        var error = await given.Fail();

        Assert.Equal("SourceRowsUnknown", error.ErrorId);
        Assert.Contains("staff.xlsx Users row 3 (cell A3 is an error (#N/A); cell B3 is a number of more than 15 digits", error.Message, StringComparison.Ordinal);
    }

    private static RawWorkbook Workbook(string cell) =>
        RawWorkbook.Of(RawWorkbook.Texts(1, "Email", "Number"), RawWorkbook.Row(2, RawWorkbook.Text("anna@example.test"), cell)) with
        {
            SharedStrings = "<si><t>shared 0012345678901234567890</t></si><si><r><t>rich </t></r><r><rPr><i/></rPr><t>text</t></r><phoneticPr fontId=\"1\"/></si>",
            Formats = ["00000", "0.00", "#,##0", "@", "\"EMP\"00000", "0%", "dd/mm/yyyy", "General", "id 14"],
        };

    private static async Task<SourceRead> Read(string cell)
    {
        using var given = new GivenWorkbook(Workbook(cell));
        given.Settings = given.Settings with { Identifiers = ["Number"] };
        return await given.Read();
    }
}
