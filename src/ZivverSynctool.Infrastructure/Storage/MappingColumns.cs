using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Where in a file to import each column of an account mapping stands; -1 is "no such column".</summary>
internal sealed class MappingColumns
{
    /// <summary>The columns of an account mapping.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["AccountType", "Email", "IdentifierName", "Identifier", "ZivverId", "SsoKeyFingerprint", "Suspended", "Confirmed", "Linked", "FormerAddresses"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the columns, or throws naming everything that is amiss with them.</summary>
    public MappingColumns(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> names, bool identifierNameGiven, string file)
    {
        var keys = headings.Select(HeadingKey.Of).ToList();
        var faults = new List<string>();
        foreach (var name in Names)
        {
            var heading = Heading(names, name);
            _places[name] = keys.IndexOf(HeadingKey.Of(heading));
            if (_places[name] < 0 && names.ContainsKey(name))
                faults.Add($"There is no column '{heading}'.");
            else if (_places[name] != keys.LastIndexOf(HeadingKey.Of(heading)))
                faults.Add($"There is more than one column '{heading}'.");
        }

        if (this["Identifier"] < 0)
            faults.Add("No column is the identifier.");
        if (this["IdentifierName"] < 0 && !identifierNameGiven)
            faults.Add("No column says what the identifier is called.");
        if (this["ZivverId"] < 0 && this["Email"] < 0)
            faults.Add("No column is the Zivver id or the address of the Zivver account.");
        if (faults.Count > 0)
            throw new SyncException(
                "MappingImportColumns", SyncErrorKind.InvalidArgument,
                $"{file}: {string.Join(" ", faults)} Its headings are {string.Join(", ", headings.Select(heading => $"'{heading}'"))}.",
                "Say which is which: -Column @{ Identifier = 'objectGUID'; ZivverId = 'Zivver account' } -IdentifierName objectGUID.");
    }

    /// <summary>The place of a column.</summary>
    public int this[string name] => _places[name];

    /// <summary>The heading a column has in the file.</summary>
    public static string Heading(IReadOnlyDictionary<string, string> names, string name) =>
        names.TryGetValue(name, out var heading) ? heading : name;
}
