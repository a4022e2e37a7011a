using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncAccountMapping</c>: writes links to a CSV file that opens well in a spreadsheet and can be imported again.</summary>
/// <remarks>
/// The file has the columns that <c>Import-SyncAccountMapping</c> takes. Identifiers are written so that a spreadsheet keeps
/// their zeros. An export is a copy to go back to, and the way to another server.
/// </remarks>
/// <example>
/// All links
/// <code>Export-SyncAccountMapping ./links.csv</code>
/// Writes the file and gives it.
/// </example>
/// <example>
/// Some links
/// <code>
/// Get-SyncAccountMapping *@example.test -AccountType FunctionalAccount |
///     Export-SyncAccountMapping ./mailboxes.csv -Force
/// </code>
/// Only the links of functional accounts; a file that is there is replaced.
/// </example>
/// <seealso cref="ImportSyncAccountMappingCommand"/>
/// <seealso cref="GetSyncAccountMappingCommand"/>
[Cmdlet(VerbsData.Export, "SyncAccountMapping", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSyncAccountMappingCommand : ExportCommand
{
    private readonly List<AccountLink> _links = [];

    /// <summary>The links, as <c>Get-SyncAccountMapping</c> gives them. Left out: all of the profile.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Links, as Get-SyncAccountMapping gives them; left out, all.")]
    [ValidateNotNull]
    public AccountLink[]? InputObject { get; set; }

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

        Export($"write {Words.Count(_links.Count, "link")}", file => MappingExport.Write(_links, file, Force));
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => _links.Add((AccountLink)item);
}
