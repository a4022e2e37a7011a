namespace ZivverSynctool;

/// <summary>Which organizational unit accounts belong to that say nothing of it themselves.</summary>
/// <param name="Fixed">One unit for all, or null.</param>
/// <param name="ByDomain">Units by the domain of the primary address, lower-case.</param>
public sealed record UnitRule(string? Fixed, IReadOnlyDictionary<string, string> ByDomain)
{
    /// <summary>No rule: a unit that is not supplied is not managed.</summary>
    public static readonly UnitRule None = new(null, new Dictionary<string, string>());

    /// <summary>The unit of an account with this address, or null.</summary>
    public string? Of(string address) =>
        ByDomain.Count > 0 && ByDomain.TryGetValue(EmailAddress.DomainOf(address), out var unit) ? unit : Fixed;
}
