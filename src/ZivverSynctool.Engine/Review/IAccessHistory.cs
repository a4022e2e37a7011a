namespace ZivverSynctool.Review;

/// <summary>Keeps what Zivver was seen to have, read by read (SPEC §5, Access history).</summary>
public interface IAccessHistory
{
    /// <summary>Keeps a full read of both lists, as a difference to what was known.</summary>
    /// <returns>How many accounts differ from what was known, which is what another hand has done; 0 where nothing was.</returns>
    int Saw(ZivverSnapshot snapshot);

    /// <summary>Keeps what a run wrote after that read.</summary>
    /// <param name="run">The run, ended or not.</param>
    /// <param name="results">What became of its changes.</param>
    void Wrote(SyncRun run, IReadOnlyList<SyncResult> results);
}
