using ZivverSynctool.Safety;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The pause of a profile, in a file beside its journals.</summary>
internal sealed class PauseFile(SyncProfile profile) : IPauseStore
{
    private readonly StateFolder _state = new(profile);

    /// <inheritdoc/>
    /// <remarks>A damaged file is an error, since without it an unattended run could write what it must not.</remarks>
    public SyncPause? Load() => JsonFile.Read<SyncPause>(_state.Pause);

    /// <inheritdoc/>
    public void Save(SyncPause? pause)
    {
        if (pause is not null)
            JsonFile.Write(_state.Pause, pause);
        else
            JsonFile.Remove(_state.Pause);
    }
}
