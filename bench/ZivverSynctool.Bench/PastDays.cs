using System.Globalization;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>
/// Makes the past of a profile that ran daily: each day 1 % of the accounts are gone, 1 % are new, and 5 % have changed, and at its
/// end all are as they are now.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="accounts">What Zivver has now.</param>
internal sealed class PastDays(SyncProfile profile, IReadOnlyList<ZivverAccount> accounts)
{
    // What is different on a day is as before on the next one, so each counts twice.
    private const int ChangedEvery = 40;
    private const int ReplacedEvery = 200;

    /// <summary>What each day's run saw.</summary>
    public void Look(DateTimeOffset begin, int days)
    {
        var history = new HistoryStore(profile, message => throw new InvalidOperationException(message));
        for (var day = 0; day < days; day++)
        {
            var seen = day == days - 1 ? accounts : [.. accounts.Select((account, number) => On(day, account, number))];
            history.Saw(ZivverSnapshot.From(Of(seen, AccountType.User), Of(seen, AccountType.FunctionalAccount), begin.AddDays(day)));
        }
    }

    /// <summary>The journal of each day's run: the first by a person, the others by the task.</summary>
    public void Run(DateTimeOffset begin, int days, IReadOnlyList<SyncChange> changes)
    {
        for (var day = 0; day < days; day++)
        {
            var at = begin.AddDays(day);
            var run = new SyncRun
            {
                Id = at.ToString("yyyyMMdd-HHmmss-0000", CultureInfo.InvariantCulture),
                Mode = day == 0 ? SyncRunMode.Manual : SyncRunMode.Unattended,
                Profile = profile.Path,
                Started = at,
                Planned = changes.Count,
                Sources = [new SourceSize(profile.Sources[0].Name, AccountType.User, accounts.Count)],
            };
            using var journal = new Journal(profile);
            journal.Begin(run);
            Task.WaitAll([.. changes.Select(change => journal.RecordAsync(
                new SyncResult(change) { Outcome = SyncOutcome.Succeeded, RunId = run.Id, Started = at }, []))]);
            journal.End(run with { Ended = at.AddMinutes(1), ExitCode = 0 });
        }
    }

    private static ZivverAccount On(int day, ZivverAccount account, int number) =>
        (number + day) % ChangedEvery == 0 ? account with { DisplayName = $"{account.DisplayName} {day}" }
        : (number + day) % ReplacedEvery == 1 ? account with { Id = $"{account.Id}-{day}", Email = $"{day}-{account.Email}" }
        : account;

    private static List<ZivverAccount> Of(IReadOnlyList<ZivverAccount> accounts, AccountType type) =>
        [.. accounts.Where(account => account.AccountType == type)];
}
