namespace ZivverSynctool.Generation.Events;

/// <summary>All accounts get new values of one identifier, as after the migration of a forest.</summary>
/// <param name="Name">Which identifier.</param>
/// <param name="Round">Tells one such day from another; each value gets it as its ending.</param>
public sealed record RenewsIdentifiers(string Name, int Round) : OrganizationEvent
{
    /// <inheritdoc/>
    protected override string Sentence => $"all get a new {Name} (round {Round})";

    /// <inheritdoc/>
    public override Organization Apply(Organization before) =>
        before.With([.. before.Accounts.Select(pair => (pair.Key, pair.Value with { Identifiers = [.. pair.Value.Identifiers.Select(Renewed)] }))]) ?? before;

    /// <summary>What the identifier was before, or null where it was not renewed in this round.</summary>
    public Identifier? Before(Identifier renewed) => renewed.Name == Name && renewed.Value.EndsWith(Ending, StringComparison.Ordinal)
        ? renewed with { Value = renewed.Value[..^Ending.Length] }
        : null;

    private string Ending => $"/{Round}";

    private Identifier Renewed(Identifier identifier) => identifier.Name == Name ? identifier with { Value = identifier.Value + Ending } : identifier;
}
