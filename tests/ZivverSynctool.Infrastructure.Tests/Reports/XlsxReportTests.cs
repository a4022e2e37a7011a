using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

/// <summary>The workbook, read back by another library than the one that wrote it.</summary>
public sealed class XlsxReportTests
{
    private const string Updated = "Users – update";

    private static readonly string[] Tabs =
    [
        "Summary", "Needs a person",
        "Users – create", Updated, "Users – disable", "Users – enable", "Users – delete", "Users – no action",
        "Functional accounts – create", "Functional accounts – update", "Functional accounts – disable", "Functional accounts – enable",
        "Functional accounts – delete", "Functional accounts – no action",
    ];

    public static TheoryData<string> Texts =>
    [
        "00123", "+31612345678", "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "-1", "\t=1+1", "1E5", "2026-01-02", "TRUE", "'quoted", "\"quoted\"", "<b>&amp;</b>",
        "Zoë 👩‍⚕️ 🏥", "  spaces  ", "line\nbreak", "return\r\nline", "\u0001control\u001F", "_x 1_x00_", "\uFFFF", new string('x', 32_000), new string('x', 32_767),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_back_exactly_and_is_no_formula(string text)
    {
        using var workbook = Open(Sample.Report(Sample.Update(text)));
        var cell = Cell(workbook.Worksheet(Updated), 2, "Name");

        Assert.Equal(text, cell.GetString());
        Assert.Equal(XLDataType.Text, cell.DataType);
        Assert.False(cell.HasFormula);
        Assert.True(cell.Style.IncludeQuotePrefix);
    }

    [Fact]
    public void Text_that_is_longer_than_a_cell_is_cut_with_a_clear_mark()
    {
        var mark = " … (cut: 40001 characters, all in .csv and .json)";
        // The pair of an emoji would be in the middle of the cut.
        var text = new string('x', 32_767 - mark.Length - 1) + "🏥";
        using var workbook = Open(Sample.Report(Sample.Update(text.PadRight(40_001, 'y'))));

        var read = Cell(workbook.Worksheet(Updated), 2, "Name").GetString();

        Assert.Equal(new string('x', 32_767 - mark.Length - 1) + mark, read);
    }

    /// <summary>Spreadsheets take the escape away; the library that reads here leaves it (LibreOfficeTests show the text itself).</summary>
    [Fact]
    public void Text_that_looks_like_an_escape_is_escaped()
    {
        using var workbook = Open(Sample.Report(Sample.Update("_x0041_ and _x000D_")));
        Assert.Equal("_x005F_x0041_ and _x005F_x000D_", Cell(workbook.Worksheet(Updated), 2, "Name").GetString());
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_it()
    {
        using var workbook = Open(Sample.Report(Sample.Update("a\uD83Cb\uDFE5")));
        Assert.Equal("a\uFFFDb\uFFFD", Cell(workbook.Worksheet(Updated), 2, "Name").GetString());
    }

    [Fact]
    public void There_is_a_tab_per_type_and_action_and_empty_ones_keep_their_headings()
    {
        using var workbook = Open(Sample.Report());

        Assert.Equal(Tabs, workbook.Worksheets.Select(sheet => sheet.Name));
        foreach (var sheet in workbook.Worksheets.Skip(1))
        {
            var table = Assert.Single(sheet.Tables);
            Assert.True(table.ShowAutoFilter);
            Assert.Equal("Address", table.Field(0).Name);
            Assert.InRange(table.Fields.Count(), 9, 100);
            Assert.Equal(table.Fields.Select(field => field.Name), sheet.Row(1).CellsUsed().Select(cell => cell.GetString()));
            Assert.Equal(1, sheet.LastRowUsed().RowNumber());
        }
    }

    [Fact]
    public void The_header_and_the_address_stay_in_sight_and_columns_are_as_wide_as_their_text()
    {
        using var workbook = Open(Sample.Report(Sample.Update("An extraordinarily long name, for a column as wide as it")));
        var sheet = workbook.Worksheet(Updated);

        Assert.Equal(1, sheet.SheetView.SplitRow);
        Assert.Equal(1, sheet.SheetView.SplitColumn);
        Assert.InRange(Cell(sheet, 1, "Name").WorksheetColumn().Width, 56, 60);
        Assert.InRange(Cell(sheet, 1, "Status").WorksheetColumn().Width, 9, 14);
        Assert.InRange(Cell(sheet, 1, "What").WorksheetColumn().Width, 56, 60);
    }

    [Fact]
    public void Old_and_new_stand_side_by_side_and_what_changes_stands_out()
    {
        using var workbook = Open(Sample.Report(Sample.Update()));
        var sheet = workbook.Worksheet(Updated);
        string Text(string heading) => Cell(sheet, 2, heading).GetString();

        Assert.Equal(("Anna", "Anna de Vries"), (Text("Name in Zivver"), Text("Name in sources")));
        Assert.Equal(Cell(sheet, 1, "Name in Zivver").Address.ColumnNumber + 1, Cell(sheet, 1, "Name in sources").Address.ColumnNumber);
        Assert.Equal(("+31612345678", "+31612345679"), (Text("Phone number in Zivver"), Text("Phone number in sources")));
        Assert.Equal(("a@example.test, b@example.test", "a@example.test, b@example.test"), (Text("Aliases in Zivver"), Text("Aliases in sources")));
        Assert.Equal(("Yes", "Yes", "/"), (Text("Enabled in Zivver"), Text("Enabled in sources"), Text("Organizational unit in Zivver")));
        Assert.Equal("", Text("Delegates in sources"));

        Assert.True(Cell(sheet, 2, "Name in sources").Style.Font.Bold);
        Assert.False(Cell(sheet, 2, "Name in Zivver").Style.Font.Bold);
        Assert.False(Cell(sheet, 2, "Aliases in sources").Style.Font.Bold);
        Assert.False(Cell(sheet, 2, "Phone number in sources").Style.Font.Bold);
        Assert.NotEqual(Cell(sheet, 2, "Phone number in Zivver").Style.Fill, Cell(sheet, 2, "Phone number in sources").Style.Fill);
    }

    [Fact]
    public void The_details_say_which_source_a_value_came_from()
    {
        using var workbook = Open(Sample.Report(Sample.Update()));
        var sheet = workbook.Worksheet(Updated);

        Assert.Equal("name from Staff; phone number from Phones", Cell(sheet, 2, "Values from").GetString());
        Assert.Equal("staff.csv line 2, phones.csv line 9", Cell(sheet, 2, "Found at").GetString());
        Assert.Equal("EmployeeNumber=00123", Cell(sheet, 2, "Identifiers").GetString());
        Assert.Equal("11111111-1111-1111-1111-111111111111", Cell(sheet, 2, "Zivver id").GetString());
    }

    [Fact]
    public void Dates_are_dates_in_the_zone_of_the_reader()
    {
        using var workbook = Open(Sample.Report(Sample.Update()));
        var cell = Cell(workbook.Worksheet(Updated), 2, "Made in Zivver");

        Assert.Equal(XLDataType.DateTime, cell.DataType);
        Assert.Equal(new DateTime(2025, 11, 23, 15, 1, 2), cell.GetDateTime());
    }

    [Fact]
    public void A_date_that_spreadsheets_have_no_number_for_is_text()
    {
        var change = Sample.Update();
        using var workbook = Open(Sample.Report(change with { Zivver = change.Zivver! with { Created = new DateTimeOffset(1899, 12, 31, 1, 2, 3, TimeSpan.Zero) } }));
        Assert.Equal("1899-12-31 02:02:03", Cell(workbook.Worksheet(Updated), 2, "Made in Zivver").GetString());
    }

    [Fact]
    public void Results_say_how_they_ended_and_the_summary_which_run_it_was()
    {
        using var workbook = Open(Sample.Report([Results.Full()], [Results.Run(), Results.Run("20261124-120000-0001")]));
        var sheet = workbook.Worksheet("Functional accounts – update");
        var summary = workbook.Worksheet("Summary");

        Assert.Equal("Partial", Cell(sheet, 2, "Outcome").GetString());
        Assert.Equal("done, but for an alias", Cell(sheet, 2, "Message").GetString());
        Assert.Equal(0.0125, Cell(sheet, 2, "Seconds").GetDouble(), 6);
        Assert.Equal("Review – Example Care", summary.Cell("A1").GetString());
        Assert.Single(summary.CellsUsed(), cell => cell.GetString() == "20261123-120000-0001");
        Assert.DoesNotContain(summary.CellsUsed(), cell => cell.GetString() == "20261124-120000-0001");
    }

    [Fact]
    public void The_summary_counts_in_numbers_and_leads_to_the_tabs()
    {
        using var workbook = Open(Sample.Report(Sample.Update(), Sample.Stopped("info@example.test", ChangeStatus.Blocked, "RecycledAddress", "=1+1", AccountType.FunctionalAccount)));
        var summary = workbook.Worksheet("Summary");
        var labels = summary.CellsUsed(cell => cell.GetString() == "Update").Single();
        var count = summary.CellsUsed(cell => cell.GetString() == "Users").Single().WorksheetRow().Cell(labels.Address.ColumnNumber);

        Assert.Equal(1, count.GetValue<int>());
        Assert.Equal(XLDataType.Number, count.DataType);
        Assert.Equal($"'{Updated}'!A1", count.Hyperlink.InternalAddress);
        Assert.Equal("Example Care", summary.CellsUsed(cell => cell.GetString() == "Organization").Single().CellRight().GetString());
        Assert.Equal(new DateTime(2026, 11, 23, 15, 1, 2), summary.CellsUsed(cell => cell.GetString() == "Made").Single().CellRight().GetDateTime());
        Assert.Equal("info@example.test", Cell(workbook.Worksheet("Needs a person"), 2, "Address").GetString());
        Assert.Equal("=1+1", Cell(workbook.Worksheet("Needs a person"), 2, "Why").GetString());
    }

    [Fact]
    public void The_file_is_as_the_standard_wants_it()
    {
        using var stream = Written(Sample.Report([Results.Full(), Results.Full("=1+1\u0001@example.test") with { Message = new string('y', 5000) }], [Results.Run()]));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        Assert.Equal([], faults.Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void More_accounts_than_a_worksheet_has_rows_are_refused()
    {
        var report = Sample.Report([.. Enumerable.Repeat(Sample.Update(), 1_048_576)]);
        var error = Assert.Throws<SyncException>(() => new XlsxReport().Write(report, Stream.Null, default));
        Assert.Equal("ReportTooLong", error.ErrorId);
        Assert.Contains(Updated, error.Message, StringComparison.Ordinal);
    }

    private static XLWorkbook Open(SyncReport report) => new(Written(report));

    private static MemoryStream Written(SyncReport report)
    {
        var stream = new MemoryStream();
        new XlsxReport().Write(report, stream, default);
        return new MemoryStream(stream.ToArray());
    }

    private static IXLCell Cell(IXLWorksheet sheet, int row, string heading) =>
        sheet.Cell(row, sheet.Row(1).CellsUsed().Single(cell => cell.GetString() == heading).Address.ColumnNumber);
}
