using ZivverSynctool.Review;

namespace ZivverSynctool.Generation.World;

/// <summary>The journals of all runs so far.</summary>
internal sealed class MemoryRuns : IPastRuns
{
    private readonly List<MemoryJournal> _journals = [];

    public void Add(MemoryJournal journal) => _journals.Add(journal);

    public IEnumerable<SyncRun> NewestFirst() => Enumerable.Reverse(_journals).Select(journal => journal.Run).OfType<SyncRun>();

    public IReadOnlyList<SyncResult> Results(string runId) => _journals.Single(journal => journal.Run?.Id == runId).Results;
}
