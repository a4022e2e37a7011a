using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>
/// The history of daily runs: how much room it takes, and how long a question takes.
/// </summary>
internal static class HistoryBench
{
    private const double MegaByte = 1024 * 1024;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        using var place = new Workplace([], new Uri("http://localhost/"), RequestBudget.None);
        var profile = ProfileFile.Load(place.Profile);
        new PastDays(profile, Accounts(arguments.Accounts)).Look(HistoryQuestions.Begin, arguments.Days);
        var at = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("historyAt", place.Profile));
        var since = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("historySince", place.Profile));
        return new Dictionary<string, double>
        {
            ["seconds"] = since.Seconds,
            ["cpuSeconds"] = since.CpuSeconds,
            ["peakMegabytes"] = since.PeakMegabytes,
            ["atSeconds"] = at.Seconds,
            ["atCpuSeconds"] = at.CpuSeconds,
            ["accounts"] = arguments.Accounts,
            ["days"] = arguments.Days,
            ["megabytes"] = new DirectoryInfo(Path.GetDirectoryName(place.Profile)!).EnumerateFiles("*.gz", SearchOption.AllDirectories).Sum(file => file.Length) / MegaByte,
        };
    }

    private static List<ZivverAccount> Accounts(int count)
    {
        var functional = count / 10;
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = count - functional, FunctionalAccounts = functional }, 1);
        var side = ZivverSideGenerator.Make(organization, ZivverShares.Same, 1);
        return [.. side.Users, .. side.FunctionalAccounts];
    }
}
