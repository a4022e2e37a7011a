namespace ZivverSynctool.Mapping;

/// <summary>Why an account is left as it is, in a stable word and in words that say what to do.</summary>
public sealed record MatchDoubt(string Code, string Reason)
{
    /// <summary>The Zivver account that it is in doubt about whether it is the source account's; null where it cannot be.</summary>
    public string? ZivverId { get; init; }

    /// <summary>A doubt about whether the source account is this one.</summary>
    public static MatchDoubt About(ZivverAccount account, string code, string reason) => new(code, reason) { ZivverId = account.Id };

    /// <summary>The word for an address whose Zivver account belongs, by the mapping, to somebody else.</summary>
    public const string RecycledAddress = nameof(RecycledAddress);

    /// <summary>The word for an account that Zivver has with the other type.</summary>
    public const string TypeChange = nameof(TypeChange);

    /// <summary>The word for a match by alias, which is only a suggestion.</summary>
    public const string AliasSuggestion = nameof(AliasSuggestion);

    /// <summary>The word for identifiers of one account that are linked to different Zivver accounts.</summary>
    public const string IdentifiersDisagree = nameof(IdentifiersDisagree);

    /// <summary>The word for an account that is linked by its identifier, but by name and address is somebody else's.</summary>
    public const string IdentifierContradicted = nameof(IdentifierContradicted);

    /// <summary>The word for an account that lacks the identifier its Zivver account is linked by.</summary>
    public const string IdentifierMissing = nameof(IdentifierMissing);

    /// <summary>The word for a suspended account with another name that would be linked by address only.</summary>
    public const string UnconfirmedLink = nameof(UnconfirmedLink);

    /// <summary>The word for a Zivver account that a source still names without being it.</summary>
    public const string StillNamed = nameof(StillNamed);

    /// <summary>The word for an account that a source has a problem with.</summary>
    public const string SourceProblem = nameof(SourceProblem);
}
