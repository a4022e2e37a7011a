namespace ZivverSynctool.Sources;

/// <summary>Finds what makes several claims about an account impossible to unite.</summary>
internal static class ClaimProblems
{
    public static SourceProblem? Find(IReadOnlyList<Claim> group)
    {
        if (group.Count == 1)
            return null;

        if (group.GroupBy(claim => claim.Source).FirstOrDefault(source => source.Count() > 1) is { } twice)
        {
            var places = string.Join(" and ", twice.Select(claim => claim.Account.Location));
            return twice.All(claim => claim.Account.Email == group[0].Account.Email)
                ? Problem(group, "DuplicateAddress", $"{group[0].Account.Email} stands more than once: {places}.",
                    "Keep one entry for the address.")
                : Problem(group, "DuplicateIdentifier", $"{Shared(twice)} stands more than once: {places}.",
                    "Give each account an identifier of its own.");
        }

        if (group.SelectMany(claim => claim.Account.Identifiers).Where(identifier => identifier.IsFixed).Distinct()
                .GroupBy(identifier => identifier.Name, StringComparer.OrdinalIgnoreCase)
                .FirstOrDefault(values => values.Count() > 1) is { } conflicting)
            return Problem(group, "IdentifierConflict",
                $"{group[0].Account.Email} has several values of {conflicting.Key}: {string.Join(", ", conflicting.Select(identifier => identifier.Value))} ({Places(group)}).",
                "Correct the identifier in the source where it is wrong.");

        if (!ShareAnAddress(group))
            return Problem(group, "AddressConflict",
                $"The sources give {Shared(group)} addresses that have nothing in common: {string.Join(", ", group.Select(claim => claim.Account.Email).Distinct())} ({Places(group)}).",
                "Make the sources agree on the address, or add one as an alias of the other.");

        // Enabled by one and suspended by another: which is right cannot be known here.
        if (group.Select(claim => claim.Account.Enabled).OfType<bool>().Distinct().Count() > 1)
            return Problem(group, "EnabledConflict",
                $"The sources disagree on whether {group[0].Account.Email} is enabled ({string.Join(", ", group.Where(claim => claim.Account.Enabled is not null).Select(claim => $"{claim.Source}: {claim.Account.Enabled}"))}).",
                "Make the sources agree, or let only one of them supply Enabled.");

        return null;
    }

    private static SourceProblem Problem(IReadOnlyList<Claim> group, string code, string message, string remedy)
    {
        var first = group[0].Account;
        var enabled = group.Select(claim => claim.Account.Enabled).Distinct().ToList();
        return new SourceProblem
        {
            Code = code,
            Message = message,
            Remedy = remedy,
            Source = string.Join(", ", group.Select(claim => claim.Source).Distinct()),
            Location = Places(group),
            AccountType = first.AccountType,
            Email = first.Email,
            DisplayName = first.DisplayName,
            Addresses = group.SelectMany(claim => AddressesOf(claim.Account)).Distinct().ToList(),
            Identifiers = group.SelectMany(claim => claim.Account.Identifiers).Distinct().ToList(),
            Enabled = enabled.Count == 1 ? enabled[0] : null,
        };
    }

    private static bool ShareAnAddress(IReadOnlyList<Claim> group)
    {
        var known = new HashSet<string>(AddressesOf(group[0].Account));
        return group.Skip(1).All(claim => known.Overlaps(AddressesOf(claim.Account)));
    }

    private static IEnumerable<string> AddressesOf(SyncAccount account) => (account.Aliases ?? []).Prepend(account.Email);

    private static string Places(IEnumerable<Claim> group) => string.Join(", ", group.Select(claim => claim.Account.Location));

    private static string Shared(IEnumerable<Claim> claims) => claims.SelectMany(claim => claim.Account.Identifiers)
        .GroupBy(identifier => identifier).OrderByDescending(same => same.Count()).First().Key.ToString();
}
