namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Which attribute of a user stands for which property and identifier (Microsoft Graph: user resource type).</summary>
internal sealed class EntraAttributes
{
    /// <summary>
    /// The identifier that an object of Entra ID has by itself: its object id, under the name that Exchange gives it, so that a mailbox and
    /// its user are known to be one.
    /// </summary>
    public static readonly string ObjectId = "ExternalDirectoryObjectId";

    /// <summary>The attributes of properties that the profile says nothing of. What is not here is not read.</summary>
    public static readonly IReadOnlyDictionary<SyncProperty, string> Defaults = new Dictionary<SyncProperty, string>
    {
        [SyncProperty.Email] = "mail",
        [SyncProperty.DisplayName] = "displayName",
        [SyncProperty.Enabled] = "accountEnabled",
        [SyncProperty.Aliases] = "proxyAddresses",
        [SyncProperty.PhoneNumber] = "mobilePhone",
    };

    private readonly Dictionary<SyncProperty, string> _attributes = [];

    public EntraAttributes(SourceSettings settings)
    {
        foreach (var property in EnumValues.Of<SyncProperty>())
            if (Mapped(settings, property.ToString()) is { } own)
                _attributes[property] = own;
            else if (Defaults.TryGetValue(property, out var usual))
                _attributes[property] = usual;
        Identifiers = [.. settings.Identifiers.Where(name => new Identifier(name, "").IsFixed)
            .Select(name => (name, Mapped(settings, name) ?? (string.Equals(name, ObjectId, StringComparison.OrdinalIgnoreCase) ? "id" : name)))];
    }

    /// <summary>The properties that have an attribute.</summary>
    public IReadOnlyCollection<SyncProperty> Properties => _attributes.Keys;

    /// <summary>The fixed identifiers and their attributes.</summary>
    public IReadOnlyList<(string Name, string Attribute)> Identifiers { get; }

    /// <summary>The attribute of a property, or null.</summary>
    public string? this[SyncProperty property] => _attributes.TryGetValue(property, out var attribute) ? attribute : null;

    private static string? Mapped(SourceSettings settings, string name) =>
        settings.Columns.FirstOrDefault(column => string.Equals(column.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
