namespace ZivverSynctool.Sources;

/// <summary>Finds what makes several claims about an account impossible to unite.</summary>
internal static class ClaimProblems
{
    public static SourceProblem? Find(IReadOnlyList<Claim> group)
    {
        if (group.Count == 1)
            return group[0].Problem;
        var conflict = Conflict(group);
        var entries = group.Select(claim => claim.Problem).OfType<SourceProblem>().ToList();
        if (entries.Count == 0)
            return conflict;
        var problem = Problem(group, entries[0].Code, Joined(entries, entry => entry.Message), Joined(entries, entry => entry.Remedy));
        return conflict is null ? problem with { Enabled = AgreedAmong(group.Where(claim => claim.Account.Enabled is not null)) } : problem;
    }

    private static SourceProblem? Conflict(IReadOnlyList<Claim> group)
    {
        if (group.GroupBy(claim => (claim.Source, claim.Account.Email)).FirstOrDefault(same => same.Count() > 1) is { } address)
            return Problem(group, "DuplicateAddress", $"{address.Key.Email} stands more than once: {PlacesOf(address)}.",
                "Keep one entry for the address.");
        if (group.SelectMany(claim => claim.Account.Identifiers, (claim, identifier) => (claim, identifier)).Where(pair => pair.identifier.IsFixed)
                .GroupBy(pair => (pair.claim.Source, pair.identifier), pair => pair.claim).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return Problem(group, "DuplicateIdentifier", $"{twice.Key.identifier} stands more than once: {PlacesOf(twice)}.",
                "Give each account an identifier of its own.");

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

        if (group.GroupBy(claim => claim.Source).FirstOrDefault(source => source.Count() > 1) is { } apart)
            return Problem(group, "AddressConflict",
                $"{PlacesOf(apart)} are accounts of their own in {apart.Key}, but one by what the other sources say ({Places(group)}).",
                "Correct the identifier or address in the source where it is wrong.");

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
        return new SourceProblem
        {
            Code = code,
            Message = message,
            Remedy = remedy,
            Source = string.Join(", ", group.Select(claim => claim.Source).Distinct()),
            Location = Places(group),
            AccountType = first.AccountType,
            Email = group.Select(claim => claim.Account.Email).FirstOrDefault(email => email.Length > 0) ?? "",
            DisplayName = first.DisplayName,
            Addresses = group.SelectMany(claim => AddressesOf(claim.Account)).Distinct().ToList(),
            Identifiers = group.SelectMany(claim => claim.Account.Identifiers).Distinct().ToList(),
            References = ClaimUnion.Together(group, claim => claim.References),
            // The entries may be of several people: who says nothing of one does not agree to what is said of another.
            Enabled = AgreedAmong(group.Where(claim => claim.Role == SourceRole.Accounts)),
        };
    }

    private static bool? AgreedAmong(IEnumerable<Claim> claims) =>
        claims.Select(claim => claim.Account.Enabled).Distinct().ToList() is [var only] ? only : null;

    private static bool ShareAnAddress(IReadOnlyList<Claim> group)
    {
        var known = new HashSet<string>(AddressesOf(group[0].Account));
        return group.Skip(1).All(claim => known.Overlaps(AddressesOf(claim.Account)));
    }

    private static IEnumerable<string> AddressesOf(SyncAccount account) =>
        (account.Aliases ?? []).Prepend(account.Email).Where(address => address.Length > 0);

    private static string Places(IEnumerable<Claim> group) => string.Join(", ", group.Select(claim => claim.Account.Location));

    private static string PlacesOf(IEnumerable<Claim> claims) => string.Join(" and ", claims.Select(claim => claim.Account.Location));

    private static string Joined(IEnumerable<SourceProblem> entries, Func<SourceProblem, string> words) =>
        string.Join(" ", entries.Select(words).Distinct());

    private static string Shared(IEnumerable<Claim> claims) => claims.SelectMany(claim => claim.Account.Identifiers)
        .GroupBy(identifier => identifier).OrderByDescending(same => same.Count()).First().Key.ToString();
}
