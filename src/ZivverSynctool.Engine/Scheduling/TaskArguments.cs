using System.Text;

namespace ZivverSynctool.Scheduling;

/// <summary>What PowerShell is started with (about_Pwsh, about_PowerShell_exe).</summary>
public static class TaskArguments
{
    /// <summary>The arguments of a task, one by one, not quoted.</summary>
    public static IReadOnlyList<string> Of(TaskDefinition task)
    {
        // Whatever follows -File goes to the script, as it is written.
        List<string> arguments = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", task.Script, "-ProfilePath", task.Profile.Path];
        if (task.ReportOnly)
            arguments.Add("-ReportOnly");
        if (task.Until is { } until)
            arguments.AddRange(["-Until", TaskSchedule.Text(until)]);
        if (task.Wait)
            arguments.Add("-Wait");
        return arguments;
    }

    /// <summary>The arguments as one line that a program takes apart again as Microsoft's C run-time library does.</summary>
    /// <remarks>
    /// "Parsing C command-line arguments": in quotes everything is itself, but for a quote behind a backslash; backslashes are doubled where
    /// a quote follows.
    /// </remarks>
    public static string Line(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quoted));

    private static string Quoted(string argument)
    {
        if (argument.Length > 0 && argument.All(letter => letter != '"' && !char.IsWhiteSpace(letter)))
            return argument;
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var letter in argument)
        {
            if (letter == '"')
                quoted.Append('\\', backslashes + 1);
            backslashes = letter == '\\' ? backslashes + 1 : 0;
            quoted.Append(letter);
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
