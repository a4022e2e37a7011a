namespace ZivverSynctool.Sources;

/// <summary>What all sources together say: one entry per account, and what cannot be right.</summary>
public sealed record MergedSources
{
    /// <summary>The accounts without a problem, in the order they were first met.</summary>
    public required IReadOnlyList<SyncAccount> Accounts { get; init; }

    /// <summary>The accounts with a problem; they are neither created nor changed, and do not count as missing.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    /// <summary>The account types that are delivered whole, so that one that is not here is missing.</summary>
    public IReadOnlyCollection<AccountType> Complete { get; init; } = [];

    /// <summary>
    /// Whether there may be accounts and groups that were not read, so that who is unknown here may be known all the same.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>The names of identifiers that sources have, beside those of the accounts that are here.</summary>
    public IReadOnlyCollection<string> OtherIdentifierNames { get; init; } = [];

    /// <summary>What a reader of the result should know, such as directory objects of mailboxes that were left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What an administrator should look at, though it stops nothing, such as groups that hold each other.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>References among delegates that may be anybody's: several entries go by them, or one that has a problem.</summary>
    public IReadOnlyCollection<string> DoubtfulReferences { get; init; } = [];

    /// <summary>
    /// Entries of sources that only give properties which say of themselves that they are in use. They bring no account into being
    /// and enable none, but whoever they are about is not deleted.
    /// </summary>
    internal IReadOnlyList<SyncAccount> InUseElsewhere { get; init; } = [];

    /// <summary>Whether any user of any source has a single sign-on key.</summary>
    public bool SupplySsoAccountKeys { get; init; }

    /// <summary>Sources whose list of this property is empty for every account, which looks like a broken source.</summary>
    public IReadOnlyList<(string Source, SyncProperty Property)> EmptyLists { get; init; } = [];
}
