namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>
/// Where mail addresses stand in a text: whatever has an @ in it, and rather too much than a part of a name. Every character is looked at
/// a fixed number of times, however long the text is.
/// </summary>
internal static class AddressPlaces
{
    /// <summary>An @ in a web address.</summary>
    public const string Encoded = "%40";

    private const string BeforeLocalPart = "\"<>()[],;:";
    private const string AfterDomain = "\"'<>()[]{},;:|=@";
    private const string ClosingBrackets = ")>]}";
    private const string Ends = ".!?";

    /// <summary>The places, in order: from the first character of each to that behind its last.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndOf(text, at);
            var start = end > at ? StartOf(text, done, at) : at;
            if (start == at)
                continue;
            yield return (start, end);
            done = end;
            at = end - 1;
        }
    }

    // Behind all domains that follow each other, as in a@b@c; where there is no @, or nothing behind it, at the place itself.
    private static int EndOf(string text, int at)
    {
        var end = at;
        for (var sign = SignAt(text, at); sign > 0; sign = SignAt(text, end))
        {
            var domain = DomainEnd(text, end + sign);
            if (domain == end + sign)
                break;
            end = domain;
        }

        while (end > at && Ends.Contains(text[end - 1]))
            end--;
        return end;
    }

    private static int DomainEnd(string text, int from)
    {
        var end = from;
        // The address of a computer (RFC 5321 §4.1.3).
        if (end < text.Length && text[end] == '[')
        {
            while (end < text.Length && text[end] != ']' && !char.IsWhiteSpace(text[end]))
                end++;
            return Math.Min(end + 1, text.Length);
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !AfterDomain.Contains(text[end]))
            end++;
        return end;
    }

    private static int StartOf(string text, int done, int at)
    {
        var start = at;
        // A quoted local part may have anything in it (RFC 5321 §4.1.2).
        if (start > done + 1 && text[start - 1] == '"' && text.LastIndexOf('"', start - 2, start - 1 - done) is >= 0 and var quote)
            start = quote;
        // Of what ends in a bracket nobody knows where it begins.
        var isOpen = start > done && ClosingBrackets.Contains(text[start - 1]);
        while (start > done && !char.IsWhiteSpace(text[start - 1]) && (isOpen || !BeforeLocalPart.Contains(text[start - 1])))
            start--;
        while (start < at && text[start] == '\'')
            start++;
        return start;
    }

    private static int SignAt(string text, int at) =>
        at >= text.Length ? 0
        : text[at] == '@' ? 1
        : string.CompareOrdinal(text, at, Encoded, 0, Encoded.Length) == 0 ? Encoded.Length
        : 0;
}
