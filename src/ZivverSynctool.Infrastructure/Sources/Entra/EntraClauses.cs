using ZivverSynctool.Infrastructure.Graph;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>
/// The clauses of a filter by which users are found that go by some key: an address, an object id, or the value of another
/// identifier. Keys are literals in them, whatever they hold.
/// </summary>
internal sealed class EntraClauses
{
    private static readonly string[] NamedByAddress = ["mail", "userPrincipalName"];

    /// <param name="keys">The keys.</param>
    /// <param name="people">Which attributes hold addresses and identifiers.</param>
    public EntraClauses(IReadOnlyList<string> keys, EntraPeople people)
    {
        var addresses = NamedByAddress.Union(people.AddressAttributes).ToList();
        var identifiers = people.IdentifierAttributes.Where(attribute => attribute != "id").Except(addresses).ToList();
        ByObjectId = [.. keys.Where(key => Guid.TryParse(key, out _)).Select(key => $"id eq {ODataText.Literal(Guid.Parse(key).ToString())}")];
        ByAddress = [.. keys.Where(key => key.Contains('@')).SelectMany(key =>
            addresses.Select(attribute => $"{attribute} eq {ODataText.Literal(key)}").Append($"proxyAddresses/any(p:p eq {ODataText.Literal("smtp:" + key)})"))];
        ByIdentifier = [.. keys.SelectMany(key => identifiers.Select(attribute => $"{attribute} eq {ODataText.Literal(key)}"))];
    }

    /// <summary>Those that ask for object ids.</summary>
    public IReadOnlyList<string> ByObjectId { get; }

    /// <summary>Those that ask for addresses of any kind.</summary>
    public IReadOnlyList<string> ByAddress { get; }

    /// <summary>Those that ask for other identifiers. Not all attributes can be asked for without the index.</summary>
    public IReadOnlyList<string> ByIdentifier { get; }
}
