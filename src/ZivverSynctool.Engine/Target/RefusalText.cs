using System.Globalization;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Target;

/// <summary>What an error body says, as one short line: bodies are mostly plain text, sometimes JSON, at times HTML.</summary>
internal sealed class RefusalText
{
    private const int Longest = 300;

    // RFC 7644 §3.12 calls it detail; others message or error.
    private static readonly Regex JsonText = new(
        """
        "(?:detail|message|error_description|error)"\s*:\s*"((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*)"
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Escape = new(@"\\(?:u([0-9a-fA-F]{4})|(.))", RegexOptions.CultureInvariant);
    private static readonly Regex HtmlTitle = new(@"<title[^>]*>([^<]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Credential = new(@"\b(Bearer|Basic)\s+[^\s""'<>,;]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    private static readonly Regex Blank = new(@"\s+", RegexOptions.CultureInvariant);
    private static readonly Regex AnAddress = new(@"[^\s@<>""'(),;:\[\]{}\\]+@[^\s@<>""'(),;:\[\]{}\\]+\.[^\s@<>""'(),;:\[\]{}\\]*[^\s@<>""'(),;:\[\]{}\\.!?]", RegexOptions.CultureInvariant);

    private readonly string _lowerBody;

    private RefusalText(string body, string line, bool isHtml)
    {
        _lowerBody = body.ToLowerInvariant();
        Line = line;
        IsHtml = isHtml;
    }

    /// <summary>The text, one line, at most 300 characters, without credentials; empty where the body says nothing.</summary>
    public string Line { get; }

    /// <summary>Whether the body is a web page, which no answer of this API is.</summary>
    public bool IsHtml { get; }

    /// <summary>Takes the text out of a body.</summary>
    public static RefusalText From(string body)
    {
        // A page can be large; what it is about stands at its beginning.
        var start = (body.Length > 20_000 ? body.Substring(0, 20_000) : body).Trim().TrimStart('\uFEFF');
        var isHtml = Begins(start, '<');
        var text = isHtml ? HtmlTitle.Match(start).Groups[1].Value
            : Begins(start, '{') ? FromJson(start)
            : start.Trim('"');
        return new RefusalText(start, Shorten(Credential.Replace(Blank.Replace(text, " ").Trim(), "$1 ***")), isHtml);
    }

    /// <summary>The first e-mail address in the text, normalized, or null.</summary>
    public string? Address() => AnAddress.Match(Line) is { Success: true } found ? EmailAddress.Normalize(found.Value) : null;

    /// <summary>Whether the body has a phrase, given in lower case, anywhere, also where the line leaves it out.</summary>
    public bool Says(string phrase) => _lowerBody.Contains(phrase);

    /// <summary>What follows a phrase, or null where the phrase does not occur.</summary>
    public string? After(string phrase)
    {
        var at = Line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Line.Substring(at + phrase.Length).Trim().TrimEnd('.');
    }

    private static string FromJson(string json) =>
        JsonText.Match(json) is { Success: true } found ? Escape.Replace(found.Groups[1].Value, Unescape) : json;

    private static string Unescape(Match escape) =>
        escape.Groups[1].Success
            ? ((char)int.Parse(escape.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            : escape.Groups[2].Value switch { "n" or "r" or "t" or "b" or "f" => " ", var plain => plain };

    private static bool Begins(string text, char with) => text.Length > 0 && text[0] == with;

    private static string Shorten(string line) => line.Length <= Longest ? line : line.Remove(Longest) + "…";
}
