using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>A form that a report can be written in.</summary>
internal interface IReportFormat
{
    /// <summary>Writes the whole report. The stream is the caller's, and stays open.</summary>
    void Write(SyncReport report, Stream stream, CancellationToken cancellation);
}
