namespace ZivverSynctool.Sources;

/// <summary>What one source said, whole.</summary>
public sealed record SourceRead
{
    /// <summary>The source's name.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it gives existence, or only properties.</summary>
    public SourceRole Role { get; init; }

    /// <summary>The account types it is set to deliver; of other types nothing counts as missing.</summary>
    public required IReadOnlyCollection<AccountType> Delivers { get; init; }

    /// <summary>The properties it supplies, for at least one account.</summary>
    public IReadOnlyCollection<SyncProperty> Supplies { get; init; } = [];

    /// <summary>The accounts, in the order of the source.</summary>
    public required IReadOnlyList<SyncAccount> Accounts { get; init; }

    /// <summary>The groups that accounts of any source may name as delegates.</summary>
    public IReadOnlyList<SourceGroup> Groups { get; init; } = [];

    /// <summary>What is wrong with single accounts.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    /// <summary>
    /// What an administrator should know of the source although its read is good, such as a certificate that ends soon: whole
    /// sentences, without the source's name, which is put before them.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Whether these are only some of the source's accounts, so that nothing counts as missing.</summary>
    public bool Partial { get; init; }
}
