using System.Globalization;
using CsvHelper;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>Every change in one row with everything about it, for scripts and spreadsheets: UTF-8 with a byte order mark, semicolons.</summary>
internal sealed class CsvReport : IReportFormat
{
    /// <inheritdoc/>
    public void Write(SyncReport report, Stream stream, CancellationToken cancellation)
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in ReportColumns.All)
            writer.WriteField(column.Name);
        writer.EndRecord();
        foreach (var change in report.Changes)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in ReportColumns.All)
                writer.WriteField(Field(column.Value(change)));
            writer.EndRecord();
        }
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => SpreadsheetText.Protect(text),
        bool yes => yes ? "Yes" : "No",
        IEnumerable<string> list => SpreadsheetText.Protect(string.Join("|", list)),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        TimeSpan duration => duration.ToString("c", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A column cannot hold a {value.GetType().Name}."),
    };
}
