using ZivverSynctool.Review;

namespace ZivverSynctool.Trials.Identity.Breaks.Sent;

/// <summary>A journal that records what was done, but not why.</summary>
internal sealed class SilentJournal(IJournal inner) : IJournal
{
    public void Begin(SyncRun run) => inner.Begin(run);

    public void Link(IReadOnlyList<AccountLink> links) => inner.Link(links);

    public Task IntendAsync(WriteIntent intent) => inner.IntendAsync(intent);

    public Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links) => inner.RecordAsync(result with { Reason = "" }, links);

    public void End(SyncRun run) => inner.End(run);

    public void Dispose() => inner.Dispose();
}
