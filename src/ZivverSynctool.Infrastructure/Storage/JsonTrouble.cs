using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>What is wrong with a JSON text, in a sentence for people.</summary>
internal static class JsonTrouble
{
    // The library adds the position in its own counting and its own terms.
    private static readonly string[] Positions = [" Path: ", " LineNumber:"];

    // What it says of a key that is not known names a type of ours, which means nothing to whoever wrote the file.
    private const string UnknownKey = "could not be mapped to any .NET member";

    /// <summary>The line that cannot be read, counted from 1.</summary>
    public static int Line(JsonException e) => (int)(e.LineNumber ?? 0) + 1;

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
