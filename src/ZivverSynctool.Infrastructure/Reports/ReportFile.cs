using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>Writes a report to a file of the administrator's choice, in the format that its extension says.</summary>
public static class ReportFile
{
    private static readonly Dictionary<string, IReportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xlsx"] = new XlsxReport(),
        [".html"] = new HtmlReport(),
        [".csv"] = new CsvReport(),
        [".json"] = new JsonReport(),
    };

    /// <summary>Looks whether a report can be written there, before anything is gathered for it.</summary>
    /// <param name="path">Full path of the report.</param>
    /// <exception cref="SyncException"><c>ReportFormatUnknown</c> or <c>OutputFileNotWritten</c>.</exception>
    public static void Check(string path)
    {
        _ = FormatOf(path);
        OutputFile.Check(path);
    }

    /// <summary>Writes the report, also in the place of an earlier one. When this throws, what was there is as it was, and nothing else is left.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">Full path of the report.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <exception cref="SyncException"><c>ReportFormatUnknown</c>, <c>ReportTooLong</c> or <c>OutputFileNotWritten</c>.</exception>
    public static void Write(SyncReport report, string path, CancellationToken cancellation)
    {
        Check(path);
        var format = FormatOf(path);
        OutputFile.Write(path, force: true, stream => format.Write(report, stream, cancellation));
    }

    private static IReportFormat FormatOf(string path) => Formats.TryGetValue(Path.GetExtension(path), out var format)
        ? format
        : throw new SyncException(
            "ReportFormatUnknown", SyncErrorKind.InvalidArgument,
            $"The name of '{path}' does not say which format the report is to have.",
            $"Let it end in {string.Join(", ", Formats.Keys.Take(Formats.Count - 1))} or {Formats.Keys.Last()}.");
}
