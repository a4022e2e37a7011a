using ZivverSynctool.Review;

namespace ZivverSynctool.Generation.World;

/// <summary>The writes that the runs of a world left without an answer.</summary>
internal sealed class MemoryOpenWrites(IReadOnlyList<MemoryJournal> journals) : IOpenWrites
{
    public IReadOnlyList<OpenWrite> Load()
    {
        var ledger = new WriteLedger<MemoryJournal>();
        foreach (var journal in journals)
            journal.Tell(ledger);
        return [.. ledger.Open.Select(open => new OpenWrite(open.Intent, open.Run.IdsBefore))];
    }
}
