using System.Text;
using ZivverSynctool.Infrastructure.Reports.Html;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>
/// One page to read, mail and print. It needs nothing from elsewhere and runs nothing; what old mail programs do not know of its
/// style sheet, it does without.
/// </summary>
internal sealed class HtmlReport : IReportFormat
{
    private static readonly string Style = ReadStyle();

    /// <inheritdoc/>
    public void Write(SyncReport report, Stream stream, CancellationToken cancellation)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var page = new HtmlPage(output);
        page.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{ReportWords.Title(report.View)} – {report.Organization}</title>
            """);
        page.WriteStyle(Style);
        page.Write($"</head>\n<body>\n<main>");
        new HeadSection(report).Write(page);
        new BarSection(report).Write(page);
        new NeedSection(report).Write(page);
        foreach (var tab in report.Tabs)
        {
            cancellation.ThrowIfCancellationRequested();
            new TabSection(tab).Write(page);
        }

        new FootSection(report).Write(page);
        page.Write($"</main>\n</body>\n</html>");
    }

    private static string ReadStyle()
    {
        using var css = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!);
        return css.ReadToEnd();
    }
}
