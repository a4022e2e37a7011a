using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The accounts that were missing in the last good read, in a file beside the profile's journals.</summary>
public sealed class MissingFile : IMissingStore
{
    private readonly StateFolder _state;

    /// <summary>Makes a store for a profile.</summary>
    public MissingFile(SyncProfile profile) => _state = new StateFolder(profile);

    /// <inheritdoc/>
    /// <remarks>A damaged file is an error: without it, an account could wait for ever.</remarks>
    public IReadOnlyList<MissingSighting> Load() => JsonFile.Read<List<MissingSighting>>(_state.Missing) ?? [];

    /// <inheritdoc/>
    public void Save(IReadOnlyList<MissingSighting> missing)
    {
        // Most profiles never wait, and need no file that says so.
        if (missing.Count > 0 || File.Exists(_state.Missing))
            JsonFile.Write(_state.Missing, missing);
    }
}
