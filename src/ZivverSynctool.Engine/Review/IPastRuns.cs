namespace ZivverSynctool.Review;

/// <summary>What earlier runs of the profile did.</summary>
public interface IPastRuns
{
    /// <summary>The runs, newest first. Each is read only when it is come to: who needs the latest pays for no others.</summary>
    IEnumerable<SyncRun> NewestFirst();

    /// <summary>The results of a run, in the order they came about.</summary>
    IReadOnlyList<SyncResult> Results(string runId);
}
