using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>One entry of one source, be it good or a problem.</summary>
/// <param name="Account">What it says.</param>
/// <param name="Role">Whether its source gives accounts, or only adds to them.</param>
/// <param name="IsProblem">Whether it is a problem.</param>
internal sealed record SourceEntry(SyncAccount Account, SourceRole Role, bool IsProblem)
{
    /// <summary>Whose it is.</summary>
    public IReadOnlyList<int> Owners { get; } = SourceView.OwnersOf(Account);

    /// <summary>All entries of a source.</summary>
    public static IEnumerable<SourceEntry> Of(SourceRead read) =>
        read.Accounts.Select(account => new SourceEntry(account, read.Role, false)).Concat(read.Problems.Select(problem => new SourceEntry(
            new SyncAccount
            {
                AccountType = problem.AccountType,
                Email = problem.Email,
                DisplayName = problem.DisplayName,
                Enabled = problem.Enabled,
                Aliases = [.. problem.Addresses.Where(address => address != problem.Email)],
                Identifiers = problem.Identifiers,
                Location = problem.Location,
            },
            read.Role, true)));
}
