using ZivverSynctool.Execution;
using ZivverSynctool.Mapping;

namespace ZivverSynctool.Explain;

/// <summary>Explains why somebody has access to an account, or lacks it.</summary>
internal static class DelegateTrace
{
    public static IEnumerable<SyncTraceStep> Of(DeltaReading reading, AccountMatch account, string identity)
    {
        var address = EmailAddress.Normalize(identity);
        SyncTraceStep Step(string finding) => new(SyncTraceStage.Delegate, address, finding);

        var person = reading.Input.Zivver.ByAddress(address);
        var names = new HashSet<string> { address };
        if (person is not null)
            names.UnionWith(person.Aliases.Append(person.Email));
        foreach (var own in reading.Input.Sources.Accounts.Where(own => own.Email == address || own.Aliases?.Contains(address) == true))
            names.UnionWith((own.Aliases ?? []).Append(own.Email));

        yield return Step(person is null
            ? "No account of Zivver has this address."
            : $"Is {person.Email} ({Words.Of(person.AccountType)}, {(person.Enabled ? "enabled" : "suspended")}) in Zivver.");
        yield return Step(account.Source switch
        {
            null => "No source has the account, so none names its delegates.",
            { Delegates: null } => "No source supplies delegates for the account: they are not managed.",
            var source when source.Delegates!.FirstOrDefault(names.Contains) is { } named => $"Named as {named} by {string.Join(", ", source.SourcesOf(SyncProperty.Delegates))}.",
            var source => $"Not among the {source.Delegates!.Count} delegates the sources name.",
        });
        if (new AddressPatterns(reading.Input.Profile.ExcludeDelegates).Match(address))
            yield return Step("Left out by 'excludeDelegates' of the profile.");

        var has = person is not null && account.Zivver?.DelegateIds.Contains(person.Id) == true;
        yield return Step(has ? "Has access in Zivver now." : "Has no access in Zivver now.");
        var change = reading.Plan.Changes.FirstOrDefault(change => change.Source == account.Source && change.ZivverId == account.Zivver?.Id);
        var difference = change?.Differences.FirstOrDefault(difference => difference.Property == SyncProperty.Delegates);
        if (difference?.Added.Any(names.Contains) == true)
            yield return Step($"A run would give access: {difference.Status}. {difference.Reason}".TrimEnd());
        else if (difference?.Removed.Any(names.Contains) == true)
            yield return Step($"A run would take access away: {difference.Status}. {difference.Reason}".TrimEnd());
        else
            yield return Step($"A run would leave that as it is. {change?.Reason}".TrimEnd());
    }
}
