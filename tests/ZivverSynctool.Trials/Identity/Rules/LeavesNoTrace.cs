using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// A preview, a trace, what is only shown and what a guard stops change nothing, neither in Zivver nor in the account mapping;
/// an edit of the mapping changes nothing in Zivver.
/// </summary>
internal sealed class LeavesNoTrace : IRule
{
    public string Name => "traces";

    public IEnumerable<string> Broken(RunRecord run)
    {
        var shown = run.IsShown || run.IsGuarded;
        if ((shown || run.Kind == CallKind.Edit) && (run.Writes > 0 || Changed(run)))
            yield return "it wrote to Zivver, and was not to";
        if (shown && !run.LinksBefore.All.SequenceEqual(run.LinksAfter.All))
            yield return "it changed the account mapping, and was not to";
        if (run is { Kind: CallKind.Edit, Stopped: not null } && !run.LinksBefore.All.SequenceEqual(run.LinksAfter.All))
            yield return "it was refused, and edited the account mapping all the same";
    }

    private static bool Changed(RunRecord run) => run.Made().Any() || run.Before.Snapshot.Accounts.Count != run.After.Snapshot.Accounts.Count
        || run.Kept().Any(pair => AccountChanges.Of(run, pair.Before, pair.After).Any());
}
