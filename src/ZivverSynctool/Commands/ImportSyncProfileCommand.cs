using ZivverSynctool.Infrastructure.Transfer;

namespace ZivverSynctool.Commands;

/// <summary><c>Import-SyncProfile</c>: puts a profile from an archive of <c>Export-SyncProfile</c> into a folder.</summary>
/// <remarks>
/// The archive is checked before anything is put into place: one that is damaged, or from a newer version, is refused whole.
/// Secrets are not in it, so give the new computer its own. Paths outside of its folder are named in a warning.
/// <c>Test-SyncProfile</c> then says what is still missing.
/// </remarks>
/// <example>
/// On the new server
/// <code>
/// Export-SyncProfile ./care.zip -IncludeState
/// Import-SyncProfile ./care.zip ./moved
/// </code>
/// Gives the profile as it lies in the new folder.
/// </example>
/// <seealso cref="ExportSyncProfileCommand"/>
/// <seealso cref="TestSyncProfileCommand"/>
[Cmdlet(VerbsData.Import, "SyncProfile", SupportsShouldProcess = true)]
[OutputType(typeof(SyncProfile))]
public sealed class ImportSyncProfileCommand : SyncCommand
{
    /// <summary>The archive.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The archive, as Export-SyncProfile gives it.")]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The folder that the profile comes to lie in; it is made where needed.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The folder that the profile comes to lie in.")]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Take the place of a profile, and of its state, that is there.</summary>
    [Parameter(HelpMessage = "Take the place of a profile, and of its state, that is there.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var import = new ProfileImport(FullPath(Path), FullPath(Destination), Force, static () => DateTimeOffset.UtcNow);
        if (!ShouldProcess(FullPath(Destination), $"import {FullPath(Path)}"))
            return;
        var profile = import.Import();
        foreach (var warning in import.Warnings)
            WriteWarning(warning);
        WriteObject(profile);
    }
}
