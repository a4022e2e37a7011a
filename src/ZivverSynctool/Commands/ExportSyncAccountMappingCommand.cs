using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncAccountMapping</c>: writes links to a CSV file that opens well in a spreadsheet and can be imported again.</summary>
[Cmdlet(VerbsData.Export, "SyncAccountMapping", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSyncAccountMappingCommand : ProfileCommand
{
    private readonly List<AccountLink> _links = [];

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file, such as ./links.csv.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The links, as <c>Get-SyncAccountMapping</c> gives them. Left out: all of the profile.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Links, as Get-SyncAccountMapping gives them; left out, all.")]
    [ValidateNotNull]
    public AccountLink[]? InputObject { get; set; }

    /// <summary>Take the place of a file that is there.</summary>
    [Parameter(HelpMessage = "Take the place of a file that is there.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _links.AddRange(InputObject ?? []);

    /// <inheritdoc/>
    protected override void End()
    {
        if (!MyInvocation.ExpectingInput && InputObject is null)
        {
            using var session = OpenLocal(ReadProfile());
            Show(session.ReadMapping(StopToken));
        }

        var file = FullPath(Path);
        if (!ShouldProcess(file, $"write {Words.Count(_links.Count, "link")}"))
            return;
        MappingExport.Write(_links, file, Force);
        // As Get-Item gives it, so that it is shown as files are.
        WriteObject(InvokeProvider.Item.Get([$"Microsoft.PowerShell.Core\\FileSystem::{file}"], force: true, literalPath: true), enumerateCollection: true);
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => _links.Add((AccountLink)item);
}
