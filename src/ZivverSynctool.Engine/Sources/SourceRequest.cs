namespace ZivverSynctool.Sources;

/// <summary>What is asked of a source.</summary>
public sealed record SourceRequest
{
    /// <summary>Everything.</summary>
    public static readonly SourceRequest All = new();

    /// <summary>
    /// The entries that are asked for, by any key of theirs: address, alias, value of an identifier, reference; empty is all. A
    /// source that can looks for just those, accounts and groups alike, and gives what it finds as
    /// <see cref="SourceRead.Partial"/>; within one call it is asked again for what its answer and those of others brought up.
    /// One that cannot gives everything, which is not partial.
    /// </summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>
    /// Whether the accounts that name those as delegate, and the groups they are members of, are asked for as well. Either may be
    /// named here by a key that this source has no entry for.
    /// </summary>
    public bool WithAccess { get; init; }
}
