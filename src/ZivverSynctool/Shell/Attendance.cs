namespace ZivverSynctool.Shell;

/// <summary>Whether somebody is there whom a command could ask. A window that nobody sees would be waited for without end.</summary>
internal static class Attendance
{
    // As short as PowerShell takes it (about_Pwsh, -NonInteractive).
    private const string NonInteractive = "-noni";

    // What runs commands for a program has no screen, though it pretends to.
    private const string NoScreen = "Default Host";

    /// <summary>Whether the host, and the session of the computer that it runs in, can show something.</summary>
    public static bool IsLikely(PSCmdlet cmdlet) => cmdlet.Host.Name != NoScreen && Environment.UserInteractive
        && !Environment.GetCommandLineArgs().Skip(1).Any(argument => argument.StartsWith(NonInteractive, StringComparison.OrdinalIgnoreCase));
}
