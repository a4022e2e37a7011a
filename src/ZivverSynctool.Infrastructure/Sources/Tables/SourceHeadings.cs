using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>What the settings of a source say about the headings of its columns.</summary>
internal sealed class SourceHeadings
{
    /// <summary>The heading of the account type, which is no property that could be kept in step.</summary>
    public const string AccountType = nameof(SyncAccount.AccountType);

    /// <summary>The heading that a table of accounts must have.</summary>
    public const string Email = nameof(SyncProperty.Email);

    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly HashSet<string> _taken;

    public SourceHeadings(SourceSettings settings)
    {
        _given = settings.Columns.ToDictionary(column => column.Key, column => column.Value, StringComparer.OrdinalIgnoreCase);
        Identifiers = [.. settings.Identifiers.Where(name => new Identifier(name, "").IsFixed)];
        _taken = new HashSet<string>(_given.Values.Concat(Identifiers.Select(Of)).Select(HeadingKey.Of), StringComparer.Ordinal);
    }

    /// <summary>The properties a column can supply, in their order.</summary>
    public static IReadOnlyList<SyncProperty> Properties { get; } = EnumValues.Of<SyncProperty>();

    /// <summary>The names of the fixed identifiers.</summary>
    public IReadOnlyList<string> Identifiers { get; }

    /// <summary>The names of all columns that are looked for.</summary>
    public IEnumerable<string> Names => Properties.Select(property => property.ToString()).Append(AccountType).Concat(Identifiers);

    /// <summary>Every heading that means something.</summary>
    public IEnumerable<string> All => Names.Select(Of).Concat(KnownHeadings.All);

    /// <summary>The heading that the settings name for a column, or the column's own name.</summary>
    public string Of(string name) => _given.TryGetValue(name, out var heading) ? heading : name;

    /// <summary>Whether a column must be in the source: one whose heading the settings name, and every identifier.</summary>
    public bool IsWanted(string name) => _given.ContainsKey(name) || Identifiers.Contains(name);

    /// <summary>The keys of the other headings that a column may have; none where the settings name one, or name it for something else.</summary>
    public IEnumerable<string> OthersOf(string name) =>
        _given.ContainsKey(name) ? [] : KnownHeadings.KeysOf(name).Where(key => !_taken.Contains(key));

    /// <summary>Whether a row is the heading of a table of accounts.</summary>
    public bool IsHeading(IEnumerable<string> texts)
    {
        var keys = new HashSet<string>(OthersOf(Email), StringComparer.Ordinal) { HeadingKey.Of(Of(Email)) };
        return texts.Any(text => keys.Contains(HeadingKey.Of(text)));
    }
}
