using System.Management.Automation.Host;

namespace ZivverSynctool.Shell;

/// <summary>Tells, before anything is asked, whether a host has somebody to answer.</summary>
internal static class HostAnswers
{
    private const string NonInteractive = "noninteractive";
    private const int ShortestForm = 4;

    /// <summary>Why nobody can answer, in words; null where somebody may. Only of the console is that known beforehand.</summary>
    public static string? WhyNone(PSHost host) =>
        host.Name != "ConsoleHost" ? null
        : Environment.GetCommandLineArgs().Skip(1).Any(IsNonInteractive) ? "PowerShell was started with -NonInteractive"
        : !Environment.UserInteractive ? "this session has no window"
        : Console.IsInputRedirected ? "what is typed here does not come from a keyboard"
        : null;

    // PowerShell takes its own parameters by any beginning that is theirs alone.
    private static bool IsNonInteractive(string argument) =>
        argument.TrimStart('-', '/') is { Length: >= ShortestForm } word && word.Length < argument.Length
        && NonInteractive.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
