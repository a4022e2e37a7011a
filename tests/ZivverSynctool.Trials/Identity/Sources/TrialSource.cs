using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>A source that always says the same.</summary>
internal sealed class TrialSource(SourceRead read) : IAccountSource
{
    public string Name => read.Source;

    /// <summary>What it says.</summary>
    public SourceRead Read => read;

    public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.FromResult(read);

    /// <summary>The sources of a setting on one day.</summary>
    /// <param name="setting">How the accounts are spread over them.</param>
    /// <param name="today">What is so.</param>
    /// <param name="before">What was so a day ago.</param>
    public static IReadOnlyList<TrialSource> Of(HistorySetting setting, SourceState today, SourceState before) =>
        [.. SourceShare.In(setting.Layout).Select((share, i) => Of(share, setting, share.IsBehind ? before : today, withGroups: i == 0))];

    private static TrialSource Of(SourceShare share, HistorySetting setting, SourceState state, bool withGroups)
    {
        var (accounts, problems) = (new List<SyncAccount>(), new List<SourceProblem>());
        foreach (var line in state.Lines(setting))
            if (share.PartOf(line) is { } part)
                if (line.IsUnreadable)
                    problems.Add(Problem(share, line, part));
                else
                    accounts.Add(part with { Source = share.Name, Location = Location(share, line) });
        return new TrialSource(new SourceRead
        {
            Source = share.Name,
            Role = share.Role,
            Delivers = share.Delivers,
            Accounts = accounts,
            Problems = problems,
            Groups = withGroups ? [.. state.Groups.Select(group => new SourceGroup(group.Key, group.Value, group.Key))] : [],
        });
    }

    private static string Location(SourceShare share, SourceLine line) => $"{share.Name} #{line.Owner}";

    private static SourceProblem Problem(SourceShare share, SourceLine line, SyncAccount account) => new()
    {
        Code = "InvalidPhoneNumber",
        Message = $"{Location(share, line)}: 'x' is not a phone number.",
        Remedy = "Correct the number.",
        Source = share.Name,
        Location = Location(share, line),
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Addresses = [account.Email, .. account.Aliases ?? []],
        Identifiers = [.. account.Identifiers.Where(identifier => identifier.IsFixed)],
        Enabled = account.Enabled,
    };
}
