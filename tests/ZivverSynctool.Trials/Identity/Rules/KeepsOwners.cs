using ZivverSynctool.Trials.Identity.Calls;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>
/// No account is connected to another person's mailbox (SPEC §3). Only where there is neither fixed identifier nor link may
/// an address be believed: then the link is shown, and nothing suspended is connected under another name. A fixed identifier that
/// is linked may be believed where neither another one contradicts it nor name and address together; a suspended account needs a name
/// or an address in common as well.
/// </summary>
internal sealed class KeepsOwners : IRule
{
    private const string Shown = "Linked by address";

    public string Name => "owner";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var found in Connections.Of(run))
        {
            if (found.Owners.Count > 1 && !MayBeOne(run, found))
                yield return $"{found.Source.Email} is what the sources say of {string.Join(" and ", found.Owners.Select(owner => $"#{owner}"))}. {found.How}";
            var truth = run.OwnersAfter.OwnerOf(found.Zivver.Id);
            if (!found.Owners.Contains(truth ?? 0) && Wrong(run, found) is { } wrong)
                yield return $"{found.Source.Email} of #{found.Owners[0]} and {found.Zivver.Email} of #{truth} in Zivver: {wrong} {found.How}. {found.Reason}";
        }
    }

    // A newcomer with somebody's address, and no other number, is them to a source that is a day behind.
    private static bool MayBeOne(RunRecord run, Connection found)
    {
        var entries = run.Sources.Entries.Where(entry => entry.Owners.Any(found.Owners.Contains)
            && (entry.Account.Email == found.Source.Email || entry.Account.Identifiers.Any(found.Source.Identifiers.Contains))).Select(entry => entry.Account).ToList();
        return entries.SelectMany(entry => entry.Identifiers).Where(identifier => identifier.IsFixed).Distinct().GroupBy(identifier => identifier.Name).All(values => values.Count() == 1)
            && entries.TrueForAll(entry => Generation.Organization.AddressesOf(entry).Intersect(Generation.Organization.AddressesOf(found.Source)).Any());
    }

    private static string? Wrong(RunRecord run, Connection found)
    {
        var (source, zivver) = (found.Source, found.Zivver);
        var links = run.LinksBefore.Of(zivver.Id);
        var fixedLinks = links.Where(link => link.Identifier.IsFixed && run.Sources.IdentifierNames.Contains(link.Identifier.Name)).ToList();
        var own = fixedLinks.Find(link => source.Identifiers.Contains(link.Identifier));
        if (fixedLinks.Find(link => source.Identifiers.Any(mine => mine.HasNameOf(link.Identifier)) && !source.Identifiers.Contains(link.Identifier)) is { } other)
            return $"it is linked to {other.Identifier}.";
        if (own is null && fixedLinks.Count > 0)
            return $"it is linked to {fixedLinks[0].Identifier}.";
        if (own is not null && SawTheseSources(run, found) && Namesake(run, source, zivver, own) is { } namesake)
            return $"it is linked to {own.Identifier}, but by name and address the one is {namesake.Email}.";
        if (!zivver.Enabled && source.Enabled != false && !AreCalledTheSame(source, zivver) && !links.Any(link => link.Confirmed is not null)
            && (own is null || !Generation.Organization.AddressesOf(source).Any(zivver.UsesAddress)))
            return $"it was suspended and called {zivver.DisplayName}, not {source.DisplayName}.";
        if (run.Fresh && links.Count == 0 && !found.Reason.Contains(Shown, StringComparison.Ordinal))
            return "nothing says that it was linked by its address alone.";
        return null;
    }

    // What a delta shows right before accounts are piped in is of all sources.
    private static bool SawTheseSources(RunRecord run, Connection found) => run.Fresh && (found.IsMade || run.Request?.SourceAccounts is null);

    // Another account that has the very name and address, and is linked to another's identifier; unless its owner moves away, and not
    // to the name and address of this one.
    private static ZivverAccount? Namesake(RunRecord run, SyncAccount source, ZivverAccount zivver, AccountLink own)
    {
        if (source.DisplayName is null || AreCalledTheSame(source, zivver) || Generation.Organization.AddressesOf(source).Any(zivver.UsesAddress)
            || run.Before.Snapshot.ByPrimary(source.Email) is not { } other || other.AccountType != source.AccountType || !AreCalledTheSame(source, other)
            || run.LinksBefore.Of(other.Id).Where(link => link.Identifier.HasNameOf(own.Identifier)).ToList() is not { Count: > 0 } rivals)
            return null;
        return run.Sources.Accounts.Where(account => account.AccountType == source.AccountType && rivals.Exists(rival => account.Identifiers.Contains(rival.Identifier)))
            .All(owner => owner.Email == zivver.Email && AreCalledTheSame(owner, zivver)) ? other : null;
    }

    private static bool AreCalledTheSame(SyncAccount source, ZivverAccount zivver) =>
        source.DisplayName is null || string.Equals(source.DisplayName, zivver.DisplayName, StringComparison.OrdinalIgnoreCase);
}
