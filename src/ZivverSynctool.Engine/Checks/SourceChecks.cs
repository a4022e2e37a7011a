using ZivverSynctool.Safety;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Checks;

/// <summary>Checks each source by itself, and what they say together.</summary>
internal static class SourceChecks
{
    private const string Together = "(together)";

    public static IEnumerable<SyncCheck> Of(CheckReading reading)
    {
        var refusals = reading.LastSizes.Value is { } last
            ? SourceGuard.Refusals(reading.Reads.ToList(), reading.Profile, last).ToLookup(found => found.Source, found => found.Refusal)
            : Enumerable.Empty<(string Source, SyncException Refusal)>().ToLookup(found => found.Source, found => found.Refusal);
        foreach (var (settings, read) in reading.Sources)
            yield return read.Error is { } error ? SyncCheck.Failed(SyncCheckArea.Source, settings.Name, error)
                : refusals[settings.Name].FirstOrDefault() is { } refusal ? SyncCheck.Failed(SyncCheckArea.Source, settings.Name, refusal)
                : Good(read.Value!, reading.Profile);
        if (reading.Reads.Any())
            yield return Merged(reading);
    }

    private static SyncCheck Good(SourceRead read, SyncProfile profile)
    {
        var check = new SyncCheck
        {
            Area = SyncCheckArea.Source,
            Name = read.Source,
            Message = $"{Counted(read.Accounts)}{(read.Groups.Count > 0 ? $", and {Words.Count(read.Groups.Count, "group")}" : "")}{(read.Role == SourceRole.Enrich ? ", for properties only" : "")}.",
        };
        foreach (var warning in read.Warnings)
            check = check.WithWarning(warning, "");
        if (read.Problems.Count > 0)
            check = check.WithWarning(
                read.Problems.Count == 1 ? "1 entry has a problem, so its account is left as it is." : $"{read.Problems.Count} entries have a problem, so their accounts are left as they are.",
                "Get-SyncSourceAccount -Conflicts names them.");
        var domains = new HashSet<string>(profile.Domains, StringComparer.OrdinalIgnoreCase);
        var outside = read.Accounts.Count(account => !domains.Contains(EmailAddress.DomainOf(account.Email)));
        return outside == 0 ? check
            : outside == read.Accounts.Count ? check.WithWarning("None of them is in the profile's domains.", "See to 'domains' in the profile.")
            : check with { Message = $"{check.Message} {outside} of them are not in the profile's domains." };
    }

    private static SyncCheck Merged(CheckReading reading)
    {
        var merged = reading.Merged;
        var check = new SyncCheck
        {
            Area = SyncCheckArea.Source,
            Name = Together,
            Message = $"{(reading.AllWereRead ? "" : "Of the sources that could be read: ")}{Counted(merged.Accounts)}.",
        };
        foreach (var warning in merged.Warnings)
            check = check.WithWarning(warning, "");
        var own = reading.Reads.Sum(read => read.Problems.Count);
        return merged.Problems.Count <= own ? check : check.WithWarning(
            merged.Problems.Count - own == 1 ? "About 1 account the sources contradict each other." : $"About {merged.Problems.Count - own} accounts the sources contradict each other.",
            "Get-SyncSourceAccount -Conflicts names them.");
    }

    private static string Counted(IReadOnlyList<SyncAccount> accounts)
    {
        var users = accounts.Count(account => account.AccountType == AccountType.User);
        return $"{Words.Count(users, "user")} and {Words.Count(accounts.Count - users, "functional account")}";
    }
}
