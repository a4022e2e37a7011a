using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A source that cannot be reached.</summary>
internal sealed class DownSource : IAccountSource
{
    public string Name => "down";

    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) =>
        Task.FromException<SourceRead>(new SyncException("SourceDown", SyncErrorKind.Unavailable, "The source is down.", "Wait."));
}
