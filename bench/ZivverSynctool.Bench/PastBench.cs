using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>An unattended run that finds nothing to do, with the past of many days beside it; and with that of one day.</summary>
internal static class PastBench
{
    private const int ChangesADay = 100;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var past = MeasureAfter(arguments, arguments.Days);
        return new Figures(past, MeasureAfter(arguments, 1))
        {
            ["accounts"] = arguments.Accounts,
            ["days"] = arguments.Days,
            ["changes"] = past.Count,
        };
    }

    private static Measurement MeasureAfter(BenchArguments arguments, int days)
    {
        using var day = new UsualDay(arguments.Accounts, ZivverShares.Same);
        var past = new PastDays(ProfileFile.Load(day.Profile), day.Zivver);
        var begin = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddDays(-days);
        past.Look(begin, days);
        past.Run(begin, days, ReportRows.Make(ChangesADay));
        // So that the mapping knows these journals.
        day.Link(day.Links);
        return Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("unattended", day.Profile));
    }
}
