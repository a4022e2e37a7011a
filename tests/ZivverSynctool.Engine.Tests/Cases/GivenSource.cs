using ZivverSynctool.Sources;

namespace ZivverSynctool.Tests.Cases;

/// <summary>A source that always says the same.</summary>
internal sealed class GivenSource(string name, params SyncAccount[] accounts) : IAccountSource
{
    public string Name => name;

    public SourceRole Role { get; init; }

    public IReadOnlyCollection<AccountType> Delivers { get; init; } = [AccountType.User, AccountType.FunctionalAccount];

    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];

    public IReadOnlyList<SourceGroup> Groups { get; init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.FromResult(new SourceRead
    {
        Source = name,
        Role = Role,
        Delivers = Delivers,
        Accounts = accounts,
        Problems = Problems,
        Groups = Groups,
        Warnings = Warnings,
    });
}
