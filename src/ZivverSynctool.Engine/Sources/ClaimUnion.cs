namespace ZivverSynctool.Sources;

/// <summary>Unites claims: each single value from the first source that has one, lists together, origins kept.</summary>
internal static class ClaimUnion
{
    public static SyncAccount Of(IReadOnlyList<Claim> group)
    {
        var first = group[0].Account;
        if (group.Count == 1)
            return first;

        var origins = new Dictionary<SyncProperty, string>();

        T? First<T>(SyncProperty property, Func<SyncAccount, T?> value)
        {
            foreach (var claim in group)
                if (value(claim.Account) is { } found)
                {
                    origins[property] = claim.Source;
                    return found;
                }

            return default;
        }

        IReadOnlyList<string>? United(SyncProperty property, Func<SyncAccount, IReadOnlyList<string>?> list)
        {
            var givers = group.Where(claim => list(claim.Account) is not null).ToList();
            if (givers.Count == 0)
                return null;
            origins[property] = string.Join(", ", givers.Select(claim => claim.Source));
            return givers.SelectMany(claim => list(claim.Account)!).Where(address => address != first.Email).Distinct().ToList();
        }

        origins[SyncProperty.Email] = group[0].Source;
        return first with
        {
            DisplayName = First(SyncProperty.DisplayName, account => account.DisplayName),
            Enabled = First(SyncProperty.Enabled, account => account.Enabled),
            Aliases = United(SyncProperty.Aliases, account => account.Aliases),
            Delegates = United(SyncProperty.Delegates, account => account.Delegates),
            PhoneNumber = First(SyncProperty.PhoneNumber, account => account.PhoneNumber),
            OrganizationalUnit = First(SyncProperty.OrganizationalUnit, account => account.OrganizationalUnit),
            SsoAccountKey = First(SyncProperty.SsoAccountKey, account => account.SsoAccountKey),
            Identifiers = group.SelectMany(claim => claim.Account.Identifiers).Distinct().ToList(),
            Source = string.Join(", ", group.Select(claim => claim.Source)),
            Location = string.Join(", ", group.Select(claim => claim.Account.Location)),
            Origins = origins,
        };
    }
}
