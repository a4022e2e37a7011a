using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

public sealed class CsvReportTests
{
    [Fact]
    public void Every_change_is_a_row_with_everything_about_it()
    {
        var full = Results.Full();
        var row = Assert.Single(Rows(Sample.Report([full], [])));

        Assert.Equal(ReportColumns.All.Select(column => column.Name), row.Keys);
        Assert.Equal("Update", row["Action"]);
        Assert.Equal("FunctionalAccount", row["AccountType"]);
        Assert.Equal("Partial", row["Outcome"]);
        Assert.Equal("AccessLost|Rename", row["Marks"]);
        Assert.Equal("Anne", row["ZivverDisplayName"]);
        Assert.Equal("Anna", row["SourceDisplayName"]);
        Assert.Equal("b@example.test", row["DelegatesAdded"]);
        Assert.Equal("Yes", row["ZivverEnabled"]);
        Assert.Equal("No", row["SourceEnabled"]);
        Assert.Equal("+31612345679", row["ZivverPhoneNumber"]);
        Assert.Equal("EmployeeNumber=0042", row["Identifiers"]);
        Assert.Equal("2026-11-23T12:00:00Z", row["Created"]);
        Assert.Equal("2026-11-23T12:00:00.0000001Z", row["Started"]);
        Assert.Equal("00:00:00.0125000", row["Duration"]);
        Assert.Equal(full.RunId, row["RunId"]);
        Assert.Equal("phone number from Phones", row["Origins"]);
    }

    [Theory]
    [InlineData("00123")]
    [InlineData("+31612345678")]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-1")]
    [InlineData("a;b \"c\"\nd")]
    [InlineData("Zoë 👩‍⚕️")]
    public void A_text_is_read_back_exactly_and_does_no_harm(string text)
    {
        var content = Written(Sample.Report(Sample.Update(text)));
        using var table = new CsvTable(new MemoryStream(content), "report.csv", ["Email"]);
        Assert.True(table.Read());
        var field = table[table.Headings.ToList().IndexOf("DisplayName")];

        Assert.True(char.IsLetterOrDigit(field[0]) || field.StartsWith("=\"", StringComparison.Ordinal), field);
        Assert.Equal(text, SpreadsheetText.Unprotect(field.ToCharArray()).ToString());
    }

    [Fact]
    public void A_long_text_is_whole()
    {
        var text = new string('x', 40_000);
        Assert.Equal(text, Assert.Single(Rows(Sample.Report(Sample.Update(text))))["DisplayName"]);
    }

    [Fact]
    public void Sentences_stay_as_they_are_so_that_they_can_be_read() =>
        Assert.Contains(";new user;In none of the sources.;", System.Text.Encoding.UTF8.GetString(Written(Sample.Report(
            Sample.Update() with { Summary = "new user", Reason = "In none of the sources." }))), StringComparison.Ordinal);

    [Fact]
    public void Without_changes_there_is_the_heading() => Assert.Empty(Rows(Sample.Report()));

    private static List<Dictionary<string, string>> Rows(SyncReport report)
    {
        using var table = new CsvTable(new MemoryStream(Written(report)), "report.csv", ["Email"]);
        var rows = new List<Dictionary<string, string>>();
        while (table.Read())
            rows.Add(table.Headings.Select((heading, i) => (heading, i)).ToDictionary(column => column.heading, column => SpreadsheetText.Unprotect(table[column.i].ToCharArray()).ToString()));
        return rows;
    }

    private static byte[] Written(SyncReport report)
    {
        using var stream = new MemoryStream();
        new CsvReport().Write(report, stream, default);
        return stream.ToArray();
    }
}
