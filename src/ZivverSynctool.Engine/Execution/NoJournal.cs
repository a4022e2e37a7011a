using ZivverSynctool.Review;

namespace ZivverSynctool.Execution;

/// <summary>The record of a preview: there is nothing to remember.</summary>
internal sealed class NoJournal : IJournal
{
    public void Begin(SyncRun run)
    {
    }

    public void Link(IReadOnlyList<AccountLink> links)
    {
    }

    public Task IntendAsync(WriteIntent intent) => Task.CompletedTask;

    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links) => Task.CompletedTask;

    public void End(SyncRun run)
    {
    }

    public void Dispose()
    {
    }
}
