using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncProfile</c>: reads a profile and checks it.</summary>
[Cmdlet(VerbsCommon.Get, "SyncProfile")]
[OutputType(typeof(SyncProfile))]
public sealed class GetSyncProfileCommand : ProfileCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [Alias("Path")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <inheritdoc/>
    protected override void End() => WriteObject(ReadProfile());
}
