namespace ZivverSynctool.Shell;

/// <summary>
/// Lines beside the output of a command, on the information stream. Where somebody sits at the screen they are shown there, as
/// <c>Write-Host</c> shows its own, unless <c>-InformationAction</c> says not to; elsewhere only if that asks for them, so that what a
/// program reads is the output and nothing else.
/// </summary>
internal static class RunNotes
{
    // What PowerShell itself calls information that the host is to show.
    private const string ForHost = "PSHOST";

    public static void Write(PSCmdlet cmdlet, IEnumerable<string> lines)
    {
        var isShown = !cmdlet.MyInvocation.BoundParameters.ContainsKey("InformationAction")
            && Attendance.WhyNoAnswer(cmdlet.Host) is null && !Attendance.IsOutputElsewhere(cmdlet.Host);
        foreach (var line in lines)
            if (isShown)
                cmdlet.WriteInformation(new HostInformationMessage { Message = line }, [ForHost]);
            else
                cmdlet.WriteInformation(line, []);
    }
}
