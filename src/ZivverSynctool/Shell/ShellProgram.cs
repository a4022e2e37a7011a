namespace ZivverSynctool.Shell;

/// <summary>The program that a task starts a script with.</summary>
internal static class ShellProgram
{
#if NET
    private static readonly string Name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
#else
    private const string Name = "powershell.exe";
#endif

    /// <summary>Full path of the program.</summary>
    /// <param name="given">The one that a call names, or null.</param>
    /// <param name="home">Where this PowerShell is installed. Its program lies there, whatever program it may be part of now.</param>
    /// <exception cref="SyncException"><c>PowerShellMissing</c>.</exception>
    public static string Path(string? given, string home)
    {
        var path = given ?? System.IO.Path.Combine(home, Name);
        return File.Exists(path) ? path : throw new SyncException(
            "PowerShellMissing", SyncErrorKind.NotFound, $"There is no PowerShell '{path}' that a task could start.",
            "Name one with -PowerShell, such as /usr/bin/pwsh or C:\\Program Files\\PowerShell\\7\\pwsh.exe.");
    }
}
