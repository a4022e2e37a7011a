using System.Management.Automation.Language;

namespace ZivverSynctool.Input;

/// <summary>A word as it stands on the command line when Tab is pressed, perhaps in quotes that are still open.</summary>
internal sealed class TypedWord
{
    private const string Plain = "_-./\\:~+=%@";

    private readonly bool _isQuoted;

    /// <summary>The word as it was typed.</summary>
    public TypedWord(string typed)
    {
        _isQuoted = typed.Length > 0 && typed[0] is '\'' or '"';
        Text = !_isQuoted ? typed
            : typed[0] == '\'' ? Inside(typed, '\'').Replace("''", "'")
            : Inside(typed, '"');
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>A text that takes its place: in quotes where it was, or where PowerShell would read something else without them.</summary>
    public string Quoted(string text) =>
        _isQuoted || NeedsQuotes(text) ? $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'" : text;

    /// <summary>Whether a text is one word to PowerShell only in quotes.</summary>
    public static bool NeedsQuotes(string text) =>
        text.Length == 0 || text[0] is '-' or '@' || text.Any(sign => !char.IsLetterOrDigit(sign) && Plain.IndexOf(sign) < 0);

    private static string Inside(string typed, char quote) =>
        typed.Substring(1, typed.Length - (typed.Length > 1 && typed[typed.Length - 1] == quote ? 2 : 1));
}
