using ZivverSynctool.Infrastructure.Transfer;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncProfile</c>: writes a profile, and all it remembers where that is asked for, into one archive for another computer.</summary>
[Cmdlet(VerbsData.Export, "SyncProfile", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSyncProfileCommand : ExportCommand
{
    /// <summary>Take along the account mapping, the runs and the history, and the files of sources that lie beside the profile.</summary>
    [Parameter(HelpMessage = "Take along the account mapping, the runs, the history, and the files of sources beside the profile.")]
    public SwitchParameter IncludeState { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var profile = ReadProfile();
        var export = new ProfileExport(profile, IncludeState, static () => DateTimeOffset.UtcNow);
        Export($"export {profile.Name}{(IncludeState ? " with its state" : "")}", file => export.Write(file, Force));
        foreach (var left in export.LeftOut)
            WriteWarning(left);
    }
}
