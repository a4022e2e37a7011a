namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Something is wrong in the sources from now on, until <see cref="MendsSources"/>.</summary>
/// <param name="Owner">Whose line.</param>
/// <param name="Kind">What.</param>
/// <param name="Property">The property that is lacking.</param>
/// <param name="Address">The address that is another's.</param>
internal sealed record SourceError(int Owner, SourceErrorKind Kind, SyncProperty Property, string Address) : WorldStep
{
    protected override string Sentence => Kind switch
    {
        SourceErrorKind.ListedTwice => $"the source lists #{Owner} twice from now on",
        SourceErrorKind.ClaimsAddress => $"the source gives #{Owner} the alias {Address} as well from now on",
        SourceErrorKind.LacksIdentifier => $"the source has no identifier of #{Owner} from now on",
        SourceErrorKind.Unreadable => $"the source's entry of #{Owner} cannot be read from now on",
        _ => $"the source has no {Property} of #{Owner} from now on",
    };

    public override void Apply(TrialWorld world) => world.Sources = world.Sources with { Errors = world.Sources.Errors.Add(this) };

    /// <summary>The line with the error in it.</summary>
    public SyncAccount Change(SyncAccount account) => Kind switch
    {
        SourceErrorKind.ClaimsAddress when account.Aliases is { } aliases && account.Email != Address =>
            account with { Aliases = [.. aliases.Append(Address).Distinct()] },
        SourceErrorKind.LacksProperty => Without(account, Property),
        SourceErrorKind.LacksIdentifier => WithoutIdentifiers(account),
        _ => account,
    };

    /// <summary>An account that is known by its address alone.</summary>
    public static SyncAccount WithoutIdentifiers(SyncAccount account) =>
        account with { Identifiers = [new Identifier(Identifier.EmailName, account.Email)] };

    /// <summary>An account without a value of a property.</summary>
    public static SyncAccount Without(SyncAccount account, SyncProperty property) => property switch
    {
        SyncProperty.DisplayName => account with { DisplayName = null },
        SyncProperty.Enabled => account with { Enabled = null },
        SyncProperty.Aliases => account with { Aliases = null },
        SyncProperty.Delegates => account with { Delegates = null },
        SyncProperty.PhoneNumber => account with { PhoneNumber = null },
        SyncProperty.OrganizationalUnit => account with { OrganizationalUnit = null },
        SyncProperty.SsoAccountKey => account with { SsoAccountKey = null },
        _ => account,
    };
}
