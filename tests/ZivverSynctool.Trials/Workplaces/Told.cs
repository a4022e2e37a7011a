namespace ZivverSynctool.Trials.Workplaces;

/// <summary>All that a call had to tell.</summary>
/// <param name="Items">Its output.</param>
/// <param name="Warnings">What it warned of.</param>
/// <param name="Error">What ended it, or null.</param>
internal sealed record Told(IReadOnlyList<object> Items, IReadOnlyList<string> Warnings, SyncException? Error)
{
    /// <summary>Its results, where it was a run.</summary>
    public IEnumerable<SyncResult> Results => Items.OfType<SyncResult>();

    /// <summary>What of its changes a run would write, where it was a delta.</summary>
    public IEnumerable<SyncChange> Ready => Items.OfType<SyncChange>().Where(change => change.Action != SyncAction.None);
}
