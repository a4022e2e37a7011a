using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Test-SyncProfile</c>: looks at everything a profile needs – sources, Zivver, mapping, properties, options – and says of each
/// whether it is well. Only an invalid profile is an error.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "SyncProfile")]
[OutputType(typeof(SyncCheck))]
public sealed class TestSyncProfileCommand : ZivverCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [Alias("Path")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        using var session = Open(ReadProfile());
        Show(session.Check(StopToken));
    }
}
