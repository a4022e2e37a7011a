using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// An object in a profile, read key by key. Whatever is wrong is noted and read as if it were not there, so that one
/// pass finds everything.
/// </summary>
internal sealed class ProfileObject
{
    private readonly ProfileFaults _faults;
    private readonly Dictionary<string, ProfileNode> _members = [];

    /// <summary>Checks the keys.</summary>
    /// <param name="node">The value; anything but an object is noted.</param>
    /// <param name="known">The keys it may have.</param>
    /// <param name="faults">Where faults are noted.</param>
    public ProfileObject(ProfileNode node, IReadOnlyCollection<string> known, ProfileFaults faults)
    {
        Node = node;
        _faults = faults;
        if (node.Kind != JsonTokenType.StartObject)
            faults.Add(node, $"is {node.KindInWords} where an object is needed.");
        foreach (var (key, value) in node.Members)
            if (!known.Contains(key))
                faults.Add(value, ProfileKeys.IsAboutDeleting(key) ? ProfileKeys.DeletingIsOfCalls : $"is not known here. Did you mean '{Nearest.To(key, known)}'?");
            else if (_members.TryGetValue(key, out var first))
                faults.Add(value, $"is there already, on line {first.Line}.");
            else
                _members[key] = value;
    }

    /// <summary>The object itself.</summary>
    public ProfileNode Node { get; }

    /// <summary>The keys that are there, with their values.</summary>
    public IEnumerable<KeyValuePair<string, ProfileNode>> Members => _members;

    /// <summary>The value of a key, or null.</summary>
    public ProfileNode? this[string key] => _members.TryGetValue(key, out var value) ? value : null;

    /// <summary>An object, or null where there is none.</summary>
    public ProfileObject? Object(string key, IReadOnlyCollection<string> known) =>
        this[key] is { } node ? new ProfileObject(node, known, _faults) : null;

    /// <summary>Text that is not empty, or null where there is none.</summary>
    public string? Text(string key) => this[key] is { } node ? TextOf(node) : null;

    /// <summary>Text that must be there; empty where it is not.</summary>
    public string Required(string key)
    {
        if (this[key] is { } node)
            return TextOf(node) ?? "";
        NoteMissing(key);
        return "";
    }

    /// <summary>The full path of a file that is named relative to a folder; null where there is none, or what is there cannot be one.</summary>
    public string? FullPath(string key, string folder)
    {
        if (Text(key) is not { } path)
            return null;
        try
        {
            return Path.GetFullPath(Path.Combine(folder, path));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            Fault(key, "cannot be a path: it is too long, or has characters that no path has.");
            return null;
        }
    }

    /// <summary>A list of texts; one text stands for a list of it. Empty where there is none.</summary>
    public List<(string Text, ProfileNode Node)> Texts(string key)
    {
        if (this[key] is not { } node)
            return [];
        var items = node.Kind == JsonTokenType.StartArray ? node.Items : [node];
        return [.. items.Select(item => (Text: TextOf(item), item)).Where(item => item.Text is not null).Select(item => (item.Text!, item.item))];
    }

    /// <summary>The items of a list; none where there is no list.</summary>
    public IReadOnlyList<ProfileNode> Items(string key)
    {
        if (this[key] is not { } node)
            return [];
        if (node.Kind != JsonTokenType.StartArray)
            _faults.Add(node, $"is {node.KindInWords} where a list is needed.");
        return node.Items;
    }

    /// <summary>True or false, or null where it does not say.</summary>
    public bool? Flag(string key)
    {
        var node = this[key];
        if (node is null || node.Kind is JsonTokenType.True or JsonTokenType.False)
            return node is null ? null : node.Kind == JsonTokenType.True;
        _faults.Add(node, $"is {node.KindInWords} where true or false is needed.");
        return null;
    }

    /// <summary>A number in a range, or null where there is none.</summary>
    public double? Number(string key, double least, double most, bool whole)
    {
        if (this[key] is not { } node)
            return null;
        if (node.Kind == JsonTokenType.Number
            && double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most && (!whole || Math.Floor(number).Equals(number)))
            return number;
        var range = most < int.MaxValue ? $"from {least} to {most}" : $"of {least} or more";
        _faults.Add(node, $"must be a {(whole ? "whole number" : "number")} {range}.");
        return null;
    }

    /// <summary>One of some words, without regard to case, or null where there is none.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => this[key] is { } node ? WordOf(node, words) : null;

    /// <summary>The meaning of a text that is one of some words, or null where it is not.</summary>
    public T? WordOf<T>(ProfileNode node, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (TextOf(node) is not { } text)
            return null;
        foreach (var word in words)
            if (string.Equals(word.Key, text, StringComparison.OrdinalIgnoreCase))
                return word.Value;
        _faults.Add(node, $"is '{text}', which is none of {string.Join(", ", words.Keys)}. Did you mean '{Nearest.To(text, words.Keys)}'?");
        return null;
    }

    /// <summary>Notes what is wrong with the value of a key.</summary>
    public void Fault(string key, string what) => _faults.Add(this[key] ?? Node, what);

    /// <summary>Notes that a key is missing.</summary>
    public void NoteMissing(string key)
    {
        if (Node.Kind == JsonTokenType.StartObject)
            _faults.Add(Node.Line, $"'{(Node.Path.Length == 0 ? key : $"{Node.Path}.{key}")}' is missing.");
    }

    private string? TextOf(ProfileNode node)
    {
        if (node.Kind == JsonTokenType.String && node.Text.Trim().Length > 0)
            return node.Text.Trim();
        _faults.Add(node, node.Kind == JsonTokenType.String ? "is empty." : $"is {node.KindInWords} where text is needed.");
        return null;
    }
}
