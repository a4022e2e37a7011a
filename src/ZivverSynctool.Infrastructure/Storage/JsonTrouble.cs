using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>What is wrong with a JSON text, in a sentence for people.</summary>
internal static class JsonTrouble
{
    // The library adds the position in its own counting and its own terms.
    private static readonly string[] Positions = [" Path: ", " LineNumber:"];

    // What it says of a key that is not known names a type of ours, which means nothing to whoever wrote the file.
    private const string UnknownKey = "could not be mapped to any .NET member";

    /// <summary>The line that cannot be read, counted from 1; null where the library does not say which.</summary>
    public static int? Line(JsonException e) => (int?)e.LineNumber + 1;

    /// <summary>The line and the key, as far as they are known: <c>line 3, $.users[0]: </c>; or nothing.</summary>
    public static string Place(JsonException e)
    {
        var places = string.Join(", ", new[] { Line(e) is { } line ? $"line {line}" : null, e.Path }.OfType<string>());
        return places.Length > 0 ? places + ": " : "";
    }

    /// <summary>What is wrong there.</summary>
    public static string Sentence(JsonException e)
    {
        if (e.Message.Contains(UnknownKey) && e.Path is { } path)
            return $"There is no key '{path.Substring(path.LastIndexOf('.') + 1)}' here.";
        foreach (var position in Positions)
            if (e.Message.IndexOf(position, StringComparison.Ordinal) is >= 0 and var end)
                return e.Message.Substring(0, end);
        return e.Message;
    }
}
