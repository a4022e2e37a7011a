using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// Nobody loses access by the way, by the order of writes or because something failed: only where a change says so, and never
/// whom the sources name by an address that is theirs in Zivver as well, unless the address takes the access along to another account of
/// theirs (SPEC §1 and §5).
/// </summary>
internal sealed class TakesOnlyAccessThatIsToGo : IRule
{
    public string Name => "access-lost";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var (before, after) in run.Kept())
            foreach (var id in before.DelegateIds.Except(after.DelegateIds))
                if (run.Before.ById(id) is { } person && run.After.ById(id) is not null && Wrong(run, after, person) is { } wrong)
                    yield return $"{person.Email} lost access to {before.Email}, {wrong}";
    }

    private static string? Wrong(RunRecord run, ZivverAccount account, ZivverAccount person)
    {
        var changes = run.Told.Where(change => change.ZivverId == account.Id && change.Ready
            .Any(difference => difference.Property == SyncProperty.Delegates && difference.Targets.All(target => target.ZivverId != person.Id))).ToList();
        if (changes.Count == 0)
            return "and no change says so";
        // Where an account is missing or held, all access goes, whatever the sources say.
        if (changes.Exists(change => change.Source is null) || run.OwnersBefore.OwnerOf(person.Id) is not { } owner
            || run.OwnersFromNowOn.OwnerOf(person.Id) != owner || HasAnotherAccount(run, owner, person))
            return null;
        return NamedDelegates.Of(run, account).FirstOrDefault(address => person.UsesAddress(address) && run.Sources.OwnersOfAddress(address) is [var only] && only == owner
                && !WentAlong(run, account, owner, person, address))
            is { } named ? $"and its sources name {named}" : null;
    }

    // Without a number in common, somebody whom a source still has under another address is two people to the sources. What they name is
    // whoever has the address after the run.
    private static bool WentAlong(RunRecord run, ZivverAccount account, int owner, ZivverAccount person, string address) =>
        run.After.Snapshot.ByAddress(address) is { } holder && holder.Id != person.Id
        && run.OwnersFromNowOn.OwnerOf(holder.Id) == owner && account.DelegateIds.Contains(holder.Id);

    private static bool HasAnotherAccount(RunRecord run, int owner, ZivverAccount person) => run.Sources.Entries
        .Where(entry => entry.Owners.Contains(owner)).SelectMany(entry => entry.Account.Identifiers, (entry, identifier) => run.LinksBefore.Find(entry.Account.AccountType, identifier))
        .Any(link => link is not null && link.ZivverId != person.Id && run.Before.ById(link.ZivverId) is not null);
}
