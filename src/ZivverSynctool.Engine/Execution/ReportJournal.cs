using ZivverSynctool.Review;

namespace ZivverSynctool.Execution;

/// <summary>
/// The record of a run that only reports: what would come of each change, and nothing that a later run could take for written.
/// The ids that a model gives are nobody's.
/// </summary>
/// <param name="inner">Where the run is kept.</param>
internal sealed class ReportJournal(IJournal inner) : IJournal
{
    public void Begin(SyncRun run) => inner.Begin(run);

    public void Link(IReadOnlyList<AccountLink> links)
    {
    }

    public Task IntendAsync(WriteIntent intent) => Task.CompletedTask;

    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links) => inner.RecordAsync(result, []);

    public void End(SyncRun run) => inner.End(run);

    public void Dispose() => inner.Dispose();
}
