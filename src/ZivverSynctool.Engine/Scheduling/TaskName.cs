using System.Globalization;
using System.Text;

namespace ZivverSynctool.Scheduling;

/// <summary>
/// The names of tasks: letters of the alphabet, digits, <c>-</c>, <c>_</c> and <c>.</c>, so that they are names in Task Scheduler and of
/// systemd's units alike, and need no quotes where people type them.
/// </summary>
public static class TaskName
{
    private const int Longest = 100;
    private const string Nameless = "sync";

    /// <summary>The name of a profile's task where none is given.</summary>
    public static string For(SyncProfile profile)
    {
        var name = new StringBuilder();
        // Apart from its letter, an accent can be left out.
        foreach (var letter in profile.Name.Normalize(NormalizationForm.FormD))
            if (IsAllowed(letter))
                name.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[name.Length - 1] != '-')
                name.Append('-');
        var shortened = name.ToString(0, Math.Min(name.Length, Longest)).Trim('-', '.');
        return shortened.Length > 0 ? shortened : Nameless;
    }

    /// <summary>A name that was given, if it is one.</summary>
    /// <exception cref="SyncException"><c>TaskNameInvalid</c>.</exception>
    public static string Check(string name) =>
        name.Length is > 0 and <= Longest && name.All(IsAllowed) && name[0] is not ('-' or '.') && name[name.Length - 1] != '.'
            ? name
            : throw new SyncException(
                "TaskNameInvalid", SyncErrorKind.InvalidArgument, $"'{name}' cannot be the name of a task.",
                $"Use at most {Longest} letters from a to z, digits, '-', '_' and '.', beginning with a letter, a digit or '_', and not ending in '.'.");

    private static bool IsAllowed(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.';
}
