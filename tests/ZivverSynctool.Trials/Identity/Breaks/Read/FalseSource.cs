using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>A source of which something else is read than it says.</summary>
internal sealed class FalseSource(IAccountSource source, Func<SourceRead, SourceRead> falsify) : IAccountSource
{
    public string Name => source.Name;

    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) =>
        falsify(await source.ReadAsync(request, cancellation).ConfigureAwait(false));
}
