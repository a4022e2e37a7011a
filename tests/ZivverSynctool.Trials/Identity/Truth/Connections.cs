using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>Finds out which source accounts and Zivver accounts a call took for the same: by what it showed, wrote and linked.</summary>
internal static class Connections
{
    public static IEnumerable<Connection> Of(RunRecord run) =>
        run.Stopped is SyncException refused && Guards.Stopped(refused) ? [] : Shown(run).Concat(Written(run)).Concat(Linked(run));

    /// <summary>What a delta takes for the same.</summary>
    public static IEnumerable<Connection> In(IReadOnlyList<SyncChange> delta)
    {
        foreach (var change in delta)
            if (change is { Source: { } source, Zivver: { } zivver })
                yield return new Connection(source, SourceView.OwnersOf(source), zivver, change.Reason, "The delta takes it for the same") { IsMade = false };
    }

    // What an older delta took for the same is not so until it is written.
    private static IEnumerable<Connection> Shown(RunRecord run) => run.Fresh ? In(run.Shown) : [];

    private static IEnumerable<Connection> Written(RunRecord run)
    {
        foreach (var (result, before) in run.Touched())
            if (result.Source is { } source)
                yield return new Connection(source, SourceView.OwnersOf(source), before, result.Reason, $"{result.Action} ({result.Summary})");
    }

    private static IEnumerable<Connection> Linked(RunRecord run)
    {
        foreach (var link in run.LinksAfter.All)
            if (run.LinksBefore.Find(link.AccountType, link.Identifier)?.ZivverId != link.ZivverId
                && SourceOf(run, link) is { } source && (run.Before.ById(link.ZivverId) ?? run.After.ById(link.ZivverId)) is { } zivver)
                yield return new Connection(source, SourceView.OwnersOf(source), zivver, Reason(run, source), "A new link");
    }

    // A link of an account that no source has says no more than who suspended it.
    private static SyncAccount? SourceOf(RunRecord run, AccountLink link) => run.Sources.Accounts.FirstOrDefault(account =>
        account.AccountType == link.AccountType && account.Identifiers.Contains(link.Identifier));

    private static string Reason(RunRecord run, SyncAccount source) =>
        string.Join(" ", run.Shown.Where(change => change.Source?.Email == source.Email && change.AccountType == source.AccountType).Select(change => change.Reason));
}
