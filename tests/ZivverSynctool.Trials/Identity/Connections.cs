namespace ZivverSynctool.Trials.Identity;

/// <summary>Finds out which source accounts and Zivver accounts a run took for the same: by what it showed, wrote and linked.</summary>
internal static class Connections
{
    public static IEnumerable<Connection> Of(RunRecord run) =>
        run.Stopped is SyncException refused && Guards.Stopped(refused) ? [] : Shown(run).Concat(Written(run)).Concat(Linked(run));

    /// <summary>What a delta takes for the same.</summary>
    public static IEnumerable<Connection> In(IReadOnlyList<SyncChange> delta, SourceView sources)
    {
        foreach (var change in delta)
            if (change is { Source: { } source, Zivver: { } zivver } && sources.OwnerOf(source) is { } owner)
                yield return new Connection(source, owner, zivver, change.Reason, "The delta takes it for the same");
    }

    // What an older delta took for the same is not so until it is written.
    private static IEnumerable<Connection> Shown(RunRecord run) => run.Fresh ? In(run.Shown, run.Sources) : [];

    private static IEnumerable<Connection> Written(RunRecord run)
    {
        foreach (var (result, before) in run.Touched())
            if (result.Source is { } source && run.Sources.OwnerOf(source) is { } owner)
                yield return new Connection(source, owner, before, result.Reason, $"{result.Action} ({result.Summary})");
    }

    private static IEnumerable<Connection> Linked(RunRecord run)
    {
        foreach (var link in run.LinksAfter.All)
            if (run.LinksBefore.Find(link.AccountType, link.Identifier)?.ZivverId != link.ZivverId
                && run.Sources.OwnerOf(link.Identifier) is { } owner && SourceOf(run, link) is { } source
                && (run.Before.ById(link.ZivverId) ?? run.After.ById(link.ZivverId)) is { } zivver)
                yield return new Connection(source, owner, zivver, Reason(run, source), "A new link");
    }

    // A link of an account that no source has says no more than who suspended it.
    private static SyncAccount? SourceOf(RunRecord run, AccountLink link) => run.Sources.Owned.FirstOrDefault(account =>
        account.AccountType == link.AccountType && account.Identifiers.Contains(link.Identifier));

    private static string Reason(RunRecord run, SyncAccount source) =>
        string.Join(" ", run.Shown.Where(change => change.Source?.Email == source.Email && change.AccountType == source.AccountType).Select(change => change.Reason));
}
