using System.Management.Automation.Host;

namespace ZivverSynctool.Shell;

/// <summary>Tells, before anything is asked, whether somebody sits at a host. What nobody sees would be waited for without end.</summary>
internal static class Attendance
{
    // What runs commands for a program; it has no screen, though it pretends to.
    private static readonly string NoScreen = "Default Host";
    private static readonly string Console = "ConsoleHost";

    private const string NoWindow = "this session has no window";
    private const string NonInteractive = "noninteractive";
    private const int ShortestForm = 4;

    // PowerShell takes any of these before its own parameters: a hyphen, the dashes that word processors make of it, and a slash.
    private static readonly char[] Marks = ['-', '–', '—', '―', '/'];

    /// <summary>Why nobody can answer what the host asks, in words; null where somebody may. Other hosts than the console need not say so beforehand.</summary>
    public static string? WhyNoAnswer(PSHost host) =>
        host.Name == NoScreen ? "what runs these commands has no screen"
        : host.Name != Console ? null
        : IsNonInteractive(Environment.GetCommandLineArgs().Skip(1)) ? "PowerShell was started with -NonInteractive"
        : !Environment.UserInteractive ? NoWindow
        : System.Console.IsInputRedirected ? "what is typed here does not come from a keyboard"
        : null;

    /// <summary>Whether what the host shows goes to a file or a program instead of a screen.</summary>
    public static bool IsOutputElsewhere(PSHost host) => host.Name == Console && System.Console.IsOutputRedirected;

    /// <summary>Why nobody can see a window that is opened here, in words; null where somebody may.</summary>
    public static string? WhyNoWindow(PSHost host) => WhyNoAnswer(host) ?? (Environment.UserInteractive ? null : NoWindow);

    /// <summary>Whether the arguments of PowerShell say that nobody is there. It takes its own parameters by any beginning that is theirs alone.</summary>
    public static bool IsNonInteractive(IEnumerable<string> arguments) => arguments.Any(argument =>
        argument.TrimStart(Marks) is { Length: >= ShortestForm } word && word.Length < argument.Length
        && NonInteractive.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
