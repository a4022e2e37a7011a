namespace ZivverSynctool.Shell;

/// <summary>Puts the session in a folder, and back where it was, wherever it went meanwhile.</summary>
internal sealed class ScriptLocation : IDisposable
{
    private readonly PathIntrinsics _path;
    private readonly string _before;

    public ScriptLocation(PSCmdlet cmdlet, string folder)
    {
        _path = cmdlet.SessionState.Path;
        _before = _path.CurrentLocation.Path;
        _path.SetLocation(WildcardPattern.Escape(folder));
    }

    public void Dispose() => _path.SetLocation(WildcardPattern.Escape(_before));
}
