using ZivverSynctool.Infrastructure.Sources.Excel.Template;

namespace ZivverSynctool.Commands;

/// <summary><c>New-SyncSourceTemplate</c>: writes a workbook to fill in, which a source of type <c>excel</c> reads.</summary>
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
