namespace ZivverSynctool.Sources;

/// <summary>
/// Unites claims: each single value from the first source that has one, in the order of the profile or as it says for that
/// property; lists together; origins kept.
/// </summary>
internal sealed class ClaimUnion(IReadOnlyDictionary<SyncProperty, IReadOnlyList<string>> precedence)
{
    public SyncAccount Of(IReadOnlyList<Claim> group) => group.Count == 1 ? group[0].Account : OfSeveral(group);

    private SyncAccount OfSeveral(IReadOnlyList<Claim> group)
    {
        var origins = new Dictionary<SyncProperty, string>();

        T? First<T>(SyncProperty property, Func<SyncAccount, T?> value)
        {
            foreach (var claim in InOrder(group, property))
                if (value(claim.Account) is { } found)
                {
                    origins[property] = claim.Source;
                    return found;
                }

            return default;
        }

        var email = First(SyncProperty.Email, account => account.Email)!;

        IReadOnlyList<string>? United(SyncProperty property, Func<SyncAccount, IReadOnlyList<string>?> list)
        {
            var givers = group.Where(claim => list(claim.Account) is not null).ToList();
            if (givers.Count == 0)
                return null;
            origins[property] = string.Join(", ", givers.Select(claim => claim.Source));
            return givers.SelectMany(claim => list(claim.Account)!).Where(address => address != email).Distinct().ToList();
        }

        return group[0].Account with
        {
            Email = email,
            DisplayName = First(SyncProperty.DisplayName, account => account.DisplayName),
            Enabled = First(SyncProperty.Enabled, account => account.Enabled),
            Aliases = United(SyncProperty.Aliases, account => account.Aliases),
            Delegates = United(SyncProperty.Delegates, account => account.Delegates),
            DelegateReferences = Together(group, account => account.DelegateReferences),
            References = Together(group, account => account.References),
            OtherAddresses = group.Select(claim => claim.Account.Email).Where(address => address.Length > 0 && address != email).Distinct().ToList(),
            PhoneNumber = First(SyncProperty.PhoneNumber, account => account.PhoneNumber),
            OrganizationalUnit = First(SyncProperty.OrganizationalUnit, account => account.OrganizationalUnit),
            SsoAccountKey = First(SyncProperty.SsoAccountKey, account => account.SsoAccountKey),
            Identifiers = Identifiers(group, email),
            Source = string.Join(", ", group.Select(claim => claim.Source)),
            Location = string.Join(", ", group.Select(claim => claim.Account.Location)),
            Origins = origins,
        };
    }

    /// <summary>What all claims list; null where none lists anything.</summary>
    public static List<string>? Together(IReadOnlyList<Claim> group, Func<SyncAccount, IReadOnlyList<string>?> list) =>
        group.SelectMany(claim => list(claim.Account) ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } all ? all : null;

    // An address says who somebody is only where no source has anything better.
    private static List<Identifier> Identifiers(IReadOnlyList<Claim> group, string email)
    {
        var known = group.SelectMany(claim => claim.Account.Identifiers).Where(identifier => identifier.IsFixed).Distinct().ToList();
        return known.Count > 0 ? known : [new Identifier(Identifier.EmailName, email)];
    }

    private IEnumerable<Claim> InOrder(IReadOnlyList<Claim> group, SyncProperty property)
    {
        if (!precedence.TryGetValue(property, out var sources))
            return group;
        var places = sources.ToList();
        return group.OrderBy(claim => places.FindIndex(name => string.Equals(name, claim.Source, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place : places.Count);
    }
}
