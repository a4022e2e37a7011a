using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Bench;

/// <summary>The writing of a report of changes that are there already.</summary>
internal static class ReportWork
{
    /// <summary>Makes the changes, which is not measured; gives the work that is, which counts the columns that are not empty.</summary>
    public static Func<int> Prepare(string path, int rows)
    {
        var profile = new SyncProfile
        {
            Name = "Bench",
            Path = "/bench.profile.json",
            Zivver = new ZivverSettings(),
            Domains = ["example.test"],
            MappingFolder = "/Account Mapping",
            Sources = [],
        };
        var changes = ReportRows.Make(rows);
        return () =>
        {
            var report = SyncReport.Of(profile, changes, null, [], DateTimeOffset.UtcNow, TimeZoneInfo.Utc);
            ReportFile.Write(report, path, default);
            return FilledColumns(report.Tabs.MaxBy(tab => tab.Changes.Count)!);
        };
    }

    private static int FilledColumns(ReportTab tab) =>
        ReportColumns.Of(tab, outcomes: false).Count(column => tab.Changes.Take(100).All(change => column.Value(change) is not (null or "" or IReadOnlyList<string> { Count: 0 })));
}
