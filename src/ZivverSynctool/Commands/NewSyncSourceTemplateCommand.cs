using ZivverSynctool.Infrastructure.Sources.Excel.Template;

namespace ZivverSynctool.Commands;

/// <summary><c>New-SyncSourceTemplate</c>: writes a workbook to fill in, which a source of type <c>excel</c> reads.</summary>
/// <remarks>
/// The workbook has a sheet for users and one for functional accounts, with notes at each heading and examples to overwrite. No
/// Excel is needed to make it.
/// </remarks>
/// <example>
/// A workbook to fill in
/// <code>New-SyncSourceTemplate ./accounts.xlsx</code>
/// Name it as the path of a source of type <c>excel</c>.
/// </example>
/// <example>
/// In the place of an earlier one
/// <code>New-SyncSourceTemplate ./accounts.xlsx -Force</code>
/// What was filled in there is gone.
/// </example>
/// <seealso cref="NewSyncProfileCommand"/>
/// <seealso cref="GetSyncSourceAccountCommand"/>
[Cmdlet(VerbsCommon.New, "SyncSourceTemplate", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewSyncSourceTemplateCommand : SyncCommand
{
    /// <summary>The file; its name ends in <c>.xlsx</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file, such as ./accounts.xlsx.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Take the place of a file that is there.</summary>
    [Parameter(HelpMessage = "Take the place of a file that is there.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        var file = FullPath(Path);
        if (!ShouldProcess(file, "write template"))
            return;
        SourceTemplate.Write(file, Force);
        ShowFile(file);
    }
}
