using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The holds of a profile, in a file beside its journals.</summary>
public sealed class HoldFile : IHoldStore
{
    private readonly StateFolder _state;

    /// <summary>Makes a store for a profile.</summary>
    public HoldFile(SyncProfile profile) => _state = new StateFolder(profile);

    /// <inheritdoc/>
    /// <remarks>A damaged file is an error, since without it a run could enable what must stay suspended.</remarks>
    public IReadOnlyList<SyncHold> Load() => JsonFile.Read<List<SyncHold>>(_state.Holds) ?? [];

    /// <inheritdoc/>
    public void Save(IReadOnlyList<SyncHold> holds) => JsonFile.Write(_state.Holds, holds);
}
