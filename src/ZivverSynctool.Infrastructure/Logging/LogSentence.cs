using System.Globalization;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>A message with named values, put together from those of its parts that have one.</summary>
internal sealed class LogSentence
{
    // How the log's interface names the template among the values.
    private const string Template = "{OriginalFormat}";

    private static readonly Regex Name = new(@"\{(\w+)\}", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<(string Words, object? Value)> _parts;

    /// <summary>Puts it together.</summary>
    /// <param name="parts">Words with one name in braces, and its value; a part whose value is nothing or empty is left out.</param>
    public LogSentence(params (string Words, object? Value)[] parts)
    {
        _parts = [.. parts.Where(part => part.Value is not (null or "")).Select(part => (part.Words, part.Value is Enum word ? word.ToString() : part.Value))];
        State =
        [
            .. _parts.Select(part => new KeyValuePair<string, object?>(Name.Match(part.Words).Groups[1].Value, part.Value)),
            new KeyValuePair<string, object?>(Template, string.Join(" ", _parts.Select(part => part.Words))),
        ];
    }

    /// <summary>The values by name, and the words, as the log's interface takes them.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> State { get; }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(" ", _parts.Select(part => Name.Replace(part.Words, _ => Convert.ToString(part.Value, CultureInfo.InvariantCulture)!)));
}
