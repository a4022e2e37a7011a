using System.Globalization;

namespace ZivverSynctool.Sources;

/// <summary>Finds the accounts that are problems, and those of which sources give different values.</summary>
internal sealed class SourceConflicts(IReadOnlyList<SourceRead> reads, SyncProfile profile)
{
    // Lists of several sources are united, so they do not differ.
    private static readonly SyncProperty[] Single =
    [
        SyncProperty.Email, SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.PhoneNumber, SyncProperty.OrganizationalUnit, SyncProperty.SsoAccountKey,
    ];

    private readonly ClaimUnion _union = new(profile.Precedence);

    /// <summary>The conflicts, in the order of the accounts.</summary>
    /// <param name="isWanted">Whether a conflict between these accounts is asked for.</param>
    public IEnumerable<SyncConflict> Find(Func<IReadOnlyList<SyncAccount>, bool> isWanted)
    {
        foreach (var group in ClaimGroups.Of(reads).InOrder)
            if (isWanted(group.Select(claim => claim.Account).ToList()))
                foreach (var conflict in ClaimProblems.Find(group) is { } problem ? [Of(problem, ValuesOf(problem, group))] : Differing(group))
                    yield return conflict;

        // What is wrong between accounts comes to light when each of them is made.
        foreach (var problem in SourceMerger.Merge(reads, profile).Problems.Where(problem => problem.Code == SourceProblem.BothTypes))
            if (isWanted([Claim.AccountOf(problem)]))
                yield return Of(problem, ("", []));
    }

    private IEnumerable<SyncConflict> Differing(IReadOnlyList<Claim> group)
    {
        if (group.Count == 1)
            yield break;
        var account = _union.Of(group);
        foreach (var property in Single)
        {
            var values = Values(group, claim => claim.Account.ValueOf(property));
            if (values.Select(value => value.Value).Distinct().Count() < 2)
                continue;
            var counting = account.SourcesOf(property)[0];
            values = values.ConvertAll(value => value with { Counts = value.Source == counting });
            yield return new SyncConflict
            {
                AccountType = account.AccountType,
                Email = account.Email,
                DisplayName = account.DisplayName ?? "",
                Property = property.ToString(),
                Code = SyncConflict.ValuesDiffer,
                Values = values,
                Message = $"{string.Join(", ", values.Select(value => $"{value.Source}: {value.Value}"))}. What {counting} says counts.",
                Remedy = "Make the sources agree, or say under 'precedence' in the profile whose value counts.",
                Source = account.Source,
                Location = account.Location,
            };
        }
    }

    private static SyncConflict Of(SourceProblem problem, (string Property, List<SyncConflictValue> Values) about) => new()
    {
        AccountType = problem.AccountType,
        Email = problem.Email,
        DisplayName = problem.DisplayName ?? "",
        Property = about.Property,
        Code = problem.Code,
        Values = about.Values,
        Message = problem.Message,
        Remedy = problem.Remedy,
        Source = problem.Source,
        Location = problem.Location,
    };

    private static (string Property, List<SyncConflictValue> Values) ValuesOf(SourceProblem problem, IReadOnlyList<Claim> group)
    {
        switch (problem.Code)
        {
            case "EnabledConflict":
                return (nameof(SyncProperty.Enabled), Values(group, claim => claim.Account.Enabled));
            case "AddressConflict":
                return (nameof(SyncProperty.Email), Values(group, claim => claim.Account.Email));
            case "IdentifierConflict":
                var name = group.SelectMany(claim => claim.Account.Identifiers).Where(identifier => identifier.IsFixed).Distinct()
                    .GroupBy(identifier => identifier.Name, StringComparer.OrdinalIgnoreCase).First(same => same.Count() > 1).Key;
                var identifier = new Identifier(name, "");
                return (name, Values(group, claim => claim.Account.Identifiers.FirstOrDefault(identifier.HasNameOf)?.Value));
            default:
                return ("", []);
        }
    }

    private static List<SyncConflictValue> Values(IReadOnlyList<Claim> group, Func<Claim, object?> value) => group
        .Select(claim => (claim, Text: Convert.ToString(value(claim), CultureInfo.InvariantCulture)))
        .Where(said => !string.IsNullOrEmpty(said.Text))
        .Select(said => new SyncConflictValue(said.claim.Source, said.claim.Account.Location, said.Text!, Counts: false)).ToList();
}
