namespace ZivverSynctool.Review;

/// <summary>What earlier runs of the profile did.</summary>
public interface IPastRuns
{
    /// <summary>All runs, oldest first.</summary>
    IReadOnlyList<SyncRun> Runs();

    /// <summary>The results of a run, in the order they came about.</summary>
    IReadOnlyList<SyncResult> Results(string runId);
}
