using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>A pause in memory.</summary>
public sealed class MemoryPauses : IPauseStore
{
    private SyncPause? _pause;

    /// <inheritdoc/>
    public SyncPause? Load() => _pause;

    /// <inheritdoc/>
    public void Save(SyncPause? pause) => _pause = pause;
}
