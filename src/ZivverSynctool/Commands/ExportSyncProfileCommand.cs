using ZivverSynctool.Infrastructure.Transfer;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncProfile</c>: writes a profile, and all it remembers where that is asked for, into one archive for another computer.</summary>
/// <remarks>
/// <para>For a move to another computer. With <c>-IncludeState</c> the archive also holds the account mapping, the runs, the
/// history, and the files of sources beside the profile; without it, whoever imports the profile begins as on the first day.
/// Secrets are never in it.</para>
/// <para>What could not be taken along is named in a warning.</para>
/// </remarks>
/// <example>
/// Move to another server
/// <code>Export-SyncProfile ./care.zip -IncludeState</code>
/// <c>Import-SyncProfile</c> puts it into a folder there.
/// </example>
/// <example>
/// The profile alone
/// <code>Export-SyncProfile ./settings.zip -Profile ./care.profile.json</code>
/// Its settings, without what it remembers.
/// </example>
/// <seealso cref="ImportSyncProfileCommand"/>
/// <seealso cref="ExportSyncAccountMappingCommand"/>
/// <seealso href="about_ZivverSyncProfile"/>
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
