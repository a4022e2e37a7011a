using System.Collections;
using System.Globalization;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Input;

/// <summary>Reads entries of a source from objects of any kind, by the names of their properties.</summary>
/// <param name="map">Property of ours to property of theirs, or to a script block that is given the object as <c>$_</c>.</param>
/// <param name="identifiers">Their properties that identify an account.</param>
/// <param name="accountType">The type of accounts that do not say it themselves.</param>
internal sealed class ObjectReader(Hashtable map, IReadOnlyList<string> identifiers, AccountType? accountType)
{
    private static readonly char[] s_separators = ['|', ';', '\r', '\n'];
    private static readonly string[] s_names =
        [nameof(SyncAccount.AccountType), .. Enum.GetNames(typeof(SyncProperty))];

    private readonly Dictionary<string, object> _map = Check(map);
    private int _read;

    /// <summary>The entry that an object stands for.</summary>
    public SourceRecord Read(PSObject item) => new()
    {
        Location = $"object {++_read}",
        AccountType = Text(Find(item, nameof(SyncAccount.AccountType))) is { Length: > 0 } own ? own : accountType?.ToString(),
        Email = Text(Find(item, nameof(SyncProperty.Email))),
        DisplayName = Text(Find(item, nameof(SyncProperty.DisplayName))),
        Enabled = Text(Find(item, nameof(SyncProperty.Enabled))),
        Aliases = Texts(Find(item, nameof(SyncProperty.Aliases))),
        Delegates = Texts(Find(item, nameof(SyncProperty.Delegates))),
        PhoneNumber = Text(Find(item, nameof(SyncProperty.PhoneNumber))),
        OrganizationalUnit = Text(Find(item, nameof(SyncProperty.OrganizationalUnit))),
        SsoAccountKey = Text(Find(item, nameof(SyncProperty.SsoAccountKey))),
        Identifiers = [.. identifiers
            .Select(name => new Identifier(name, Text(item.Properties[name]?.Value) ?? ""))
            .Where(identifier => identifier.Value.Length > 0)],
    };

    private object? Find(PSObject item, string name) => _map.TryGetValue(name, out var theirs) switch
    {
        true when theirs is ScriptBlock script => Run(script, item),
        true => item.Properties[Convert.ToString(theirs, CultureInfo.InvariantCulture)]?.Value,
        _ => item.Properties[name]?.Value,
    };

    private static object? Run(ScriptBlock script, PSObject item)
    {
        var output = script.InvokeWithContext(null, [new PSVariable("_", item)]);
        return output.Count == 1 ? output[0]?.BaseObject : output;
    }

    private static IReadOnlyList<string>? Texts(object? value) => Bare(value) switch
    {
        null => null,
        string text => text.Split(s_separators, StringSplitOptions.RemoveEmptyEntries),
        IEnumerable list => [.. list.Cast<object?>().Select(item => Text(item) ?? "")],
        var single => [Text(single)!],
    };

    private static string? Text(object? value) => Bare(value) switch
    {
        null => null,
        string text => text,
        byte[] { Length: 16 } guid => new Guid(guid).ToString(),
        IEnumerable list => list.Cast<object?>().Select(Text).FirstOrDefault(),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    private static object? Bare(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;

    private static Dictionary<string, object> Check(Hashtable map)
    {
        var known = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in map)
        {
            var name = Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!;
            if (!s_names.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new SyncException(
                    "UnknownProperty", SyncErrorKind.InvalidArgument, $"'{name}' is not a property of an account.",
                    $"Did you mean '{Nearest.To(name, s_names)}'? The properties are {string.Join(", ", s_names)}.");
            if (Bare(entry.Value) is not { } theirs)
                throw new SyncException(
                    "EmptyProperty", SyncErrorKind.InvalidArgument, $"Property '{name}' is mapped to nothing.",
                    "Give the name of a property of the objects, or a script block.");
            known[name] = theirs;
        }

        return known;
    }
}
