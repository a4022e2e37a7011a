namespace ZivverSynctool.Sources;

/// <summary>What one source says about one account, and what is wrong with that.</summary>
internal readonly record struct Claim(SyncAccount Account, string Source, SourceRole Role, SourceProblem? Problem = null)
{
    /// <summary>A good entry. Only a source of accounts says who is enabled.</summary>
    public static Claim Of(SyncAccount account, SourceRead read) => new(
        read.Role == SourceRole.Enrich && account.Enabled is not null ? account with { Enabled = null } : account, read.Source, read.Role);

    /// <summary>An entry with a problem: it still says which account it is about.</summary>
    public static Claim Of(SourceProblem problem, SourceRead read) => new(
        read.Role == SourceRole.Enrich ? AccountOf(problem) with { Enabled = null } : AccountOf(problem), read.Source, read.Role, problem);

    /// <summary>What an entry with a problem says of the account that it is about.</summary>
    public static SyncAccount AccountOf(SourceProblem problem) => new()
    {
        AccountType = problem.AccountType,
        Email = problem.Email,
        DisplayName = problem.DisplayName,
        Enabled = problem.Enabled,
        Aliases = problem.Addresses.Where(address => address != problem.Email).ToList(),
        Identifiers = problem.Identifiers,
        References = problem.References,
        Source = problem.Source,
        Location = problem.Location,
    };
}
