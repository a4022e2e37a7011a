using System.Diagnostics;
using System.Text;
using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Infrastructure.Reports;

namespace ZivverSynctool.Infrastructure.Tests.Reports;

/// <summary>A spreadsheet program that people use opens the workbook as it is, and shows what is in it.</summary>
[Trait("Category", "LibreOffice")]
public sealed class LibreOfficeTests : IDisposable
{
    // Every sheet as a CSV file of its own: commas, quotes, UTF-8, values as they are stored.
    private const string AllSheets = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private static readonly string[] Names =
        ["00123", "+31612345678", "=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "1E5", "2026-01-02", "TRUE", "Zoë 👩‍⚕️ 🏥", "_x0041_", "line\nbreak", new string('x', 32_000)];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_opens_the_workbook_without_repair_and_shows_every_text_exactly()
    {
        var report = Sample.Report([.. Names.Select((name, i) => Sample.Update(name, $"person{i:00}@example.test"))]);
        ReportFile.Write(report, _folder.File("report.xlsx"), default);

        Convert(AllSheets, "report.xlsx");

        Assert.Equal(report.Tabs.Count + 2, Directory.GetFiles(_folder.Path, "report-*.csv").Length);
        using var table = new CsvTable(File.OpenRead(_folder.File("report-Users – update.csv")), "report.csv", ["Address", "Name"]);
        var shown = new List<(string, string)>();
        while (table.Read())
            shown.Add((table[0], table[1]));
        Assert.Equal(Names.Select((name, i) => ($"person{i:00}@example.test", name)), shown);
    }

    [Fact]
    public void It_makes_a_document_of_it()
    {
        ReportFile.Write(Sample.Report(Sample.Update()), _folder.File("report.xlsx"), default);

        Convert("pdf", "report.xlsx");

        Assert.Equal("%PDF"u8.ToArray(), File.ReadAllBytes(_folder.File("report.pdf"))[..4]);
    }

    private void Convert(string form, string file)
    {
        var start = new ProcessStartInfo(Program() ?? "") { WorkingDirectory = _folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        if (start.FileName.Length == 0)
            Assert.Skip("LibreOffice Calc is not installed (Debian: libreoffice-calc).");
        foreach (var argument in new[] { $"-env:UserInstallation={new Uri(_folder.File("settings"))}", "--headless", "--convert-to", form, file })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = new StringBuilder();
        process.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && said.ToString().Contains("convert", StringComparison.Ordinal), said.ToString());
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
}
