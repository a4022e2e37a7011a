namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that writes a file of the administrator's choice.</summary>
public abstract class ExportCommand : ProfileCommand
{
    /// <summary>The file to write.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Take the place of a file that is there.</summary>
    [Parameter(HelpMessage = "Take the place of a file that is there.")]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file and gives it, unless <c>-WhatIf</c> or <c>-Confirm</c> say no.</summary>
    /// <param name="action">What is about to be done, such as <c>write 3 links</c>.</param>
    /// <param name="write">Writes to this full path.</param>
    private protected void Export(string action, Action<string> write)
    {
        var file = FullPath(Path);
        if (!ShouldProcess(file, action))
            return;
        write(file);
        ShowFile(file);
    }
}
