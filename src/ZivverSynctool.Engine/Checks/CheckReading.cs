using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Checks;

/// <summary>Everything that checks are made of, as far as it could be read.</summary>
internal sealed record CheckReading
{
    public required SyncProfile Profile { get; init; }

    /// <summary>The sources in order, each with what it said or the error in its place.</summary>
    public required IReadOnlyList<(SourceSettings Settings, Attempt<SourceRead> Read)> Sources { get; init; }

    /// <summary>What the sources that could be read say together.</summary>
    public required MergedSources Merged { get; init; }

    public required Attempt<ZivverSnapshot> Zivver { get; init; }

    public required BudgetReport Budget { get; init; }

    public required Attempt<LinkBook> Links { get; init; }

    /// <summary>What the mapping had to say while it was read, such as that a copy of it was used.</summary>
    public required IReadOnlyList<string> LinkWarnings { get; init; }

    /// <summary>How many accounts each source had at its last good read.</summary>
    public required Attempt<IReadOnlyDictionary<(string Source, AccountType Type), int>> LastSizes { get; init; }

    /// <summary>The first error of the rest of the state beside the profile.</summary>
    public required SyncException? StateError { get; init; }

    /// <summary>The folders that runs write into and cannot.</summary>
    public required IReadOnlyList<UnwritableFolder> Unwritable { get; init; }

    public IEnumerable<SourceRead> Reads => Sources.Select(source => source.Read.Value).OfType<SourceRead>();

    public bool AllWereRead => Sources.All(source => source.Read.Error is null);

    /// <summary>The types of account that sources deliver; of a source that could not be read, those it may.</summary>
    public IReadOnlyCollection<AccountType> Types => Sources.Where(source => source.Settings.Role == SourceRole.Accounts)
        .SelectMany(source => source.Read.Value?.Delivers
            ?? (source.Settings.AccountTypes.Count > 0 ? source.Settings.AccountTypes : [AccountType.User, AccountType.FunctionalAccount]))
        .Distinct().OrderBy(type => type).ToList();
}
