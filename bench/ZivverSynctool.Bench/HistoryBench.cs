using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>
/// The history of daily runs: how much room it takes, how long a question takes, and how long one more look does. Each day 1 % of the
/// accounts are gone, 1 % are new, and 5 % have changed.
/// </summary>
internal static class HistoryBench
{
    private const double MegaByte = 1024 * 1024;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        using var place = new Workplace([], new Uri("http://localhost/"), RequestBudget.None);
        var profile = ProfileFile.Load(place.Profile);
        Fill(profile, arguments.Accounts, arguments.Days);
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

    private static void Fill(SyncProfile profile, int accounts, int days)
    {
        var chance = new Chance(1);
        var history = new HistoryStore(profile, _ => { });
        var functional = accounts / 10;
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = accounts - functional, FunctionalAccounts = functional }, 1);
        var side = ZivverSideGenerator.Make(organization, ZivverShares.Same, 1);
        List<ZivverAccount> now = [.. side.Users, .. side.FunctionalAccounts];
        for (var day = 0; day < days; day++)
        {
            history.Saw(ZivverSnapshot.From(
                now.FindAll(account => account.AccountType == AccountType.User), now.FindAll(account => account.AccountType == AccountType.FunctionalAccount),
                HistoryQuestions.Begin.AddDays(day)));
            for (var changed = accounts * 5 / 100; changed > 0; changed--)
            {
                var which = chance.Below(now.Count);
                now[which] = now[which] with { DisplayName = $"{now[which].DisplayName} {day}", PhoneNumber = $"+316{day:D4}{changed:D4}" };
            }

            for (var replaced = accounts / 100; replaced > 0; replaced--)
            {
                var which = chance.Below(now.Count);
                var id = chance.NextGuid().ToString();
                now[which] = now[which] with { Id = id, Email = $"{id}@example.test" };
            }
        }
    }
}
