using ZivverSynctool.Reports;

namespace ZivverSynctool.Infrastructure.Reports;

/// <summary>The values of a report as people read them.</summary>
internal static class ReportValue
{
    /// <summary>Yes, no and lists as text, moments in the report's zone; null for nothing.</summary>
    public static object? Of(object? value, SyncReport report) => value switch
    {
        "" => null,
        bool yes => yes ? "Yes" : "No",
        DateTimeOffset moment => report.Local(moment),
        IReadOnlyList<string> list => list.Count == 0 ? null : string.Join(", ", list),
        _ => value,
    };
}
