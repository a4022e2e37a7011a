namespace ZivverSynctool.Input;

/// <summary>Where the user of the current runspace is, for completers, which have no session of their own.</summary>
internal static class SessionLocation
{
    /// <summary>The current folder in the file system.</summary>
    public static string Current() => Ask("$ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath");

    /// <summary>The full path of a path as the user gives it, whether or not it exists.</summary>
    /// <exception cref="RuntimeException">It names a drive that is not there.</exception>
    public static string FullPath(string path) => Ask("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])", path);

    private static string Ask(string script, params string[] arguments)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(script);
        foreach (var argument in arguments)
            shell.AddArgument(argument);
        return shell.Invoke<string>().Single();
    }
}
