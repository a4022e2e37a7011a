using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Checks;

/// <summary>Checks the account mapping and the rest of what is kept beside the profile.</summary>
internal static class MappingChecks
{
    private const string Mapping = "Account mapping";
    private const string State = "State";
    private const string Folders = "Folders";

    public static IEnumerable<SyncCheck> Of(CheckReading reading)
    {
        yield return reading.Links.Error is { } error ? SyncCheck.Failed(SyncCheckArea.Mapping, Mapping, error) : Links(reading, reading.Links.Value!);
        yield return (reading.LastSizes.Error ?? reading.StateError) is { } damage ? SyncCheck.Failed(SyncCheckArea.Mapping, State, damage)
            : Passed(State, "What earlier runs left beside the profile can be read.");
        if (reading.Unwritable.Count == 0)
            yield return Passed(Folders, "Runs can write where they keep what they did.");
        foreach (var folder in reading.Unwritable)
            yield return SyncCheck.Failed(SyncCheckArea.Mapping, Folders, folder.Error) with
            {
                Outcome = folder.EndsRuns ? SyncCheckOutcome.Failed : SyncCheckOutcome.Warning,
            };
    }

    private static SyncCheck Links(CheckReading reading, LinkBook links)
    {
        var check = Passed(Mapping, Counted(links, reading.Zivver.Value));
        if (reading.Zivver.Value is { } zivver && Attempt<ZivverSnapshot>.Of(() => InItsOrganization(links, zivver)).Error is { } wrong)
            check = SyncCheck.Failed(SyncCheckArea.Mapping, Mapping, wrong);
        foreach (var warning in reading.LinkWarnings)
            check = check.WithWarning(warning, "");
        return reading.AllWereRead && Strange(links, reading.Merged.Accounts) is { Count: > 0 } strange
            ? check.WithWarning(
                $"No account of the sources has {string.Join(" or ", strange)}, by which accounts are linked: they are found by address only.",
                "See to 'identifier' of the sources, or put new identifiers in the place of the old with Update-SyncAccountMapping.")
            : check;
    }

    private static ZivverSnapshot InItsOrganization(LinkBook links, ZivverSnapshot zivver)
    {
        OrganizationGuard.Check(links, zivver);
        return zivver;
    }

    private static string Counted(LinkBook links, ZivverSnapshot? zivver)
    {
        if (links.Count == 0)
            return "No links yet: the first run makes them.";
        var accounts = links.ZivverIds.Count();
        var text = $"{Words.Count(links.Count, "link")} to {Words.Count(accounts, "account")}";
        if (zivver is null)
            return text + ".";
        var gone = links.ZivverIds.Count(id => zivver.ById(id) is null);
        return gone == 0 ? $"{text}, all in Zivver." : $"{text}, of which {gone} {(gone == 1 ? "is" : "are")} gone from Zivver.";
    }

    // Names of identifiers that no source has any longer, where it has none of the others either.
    private static List<string> Strange(LinkBook links, IReadOnlyList<SyncAccount> accounts)
    {
        var linked = links.ZivverIds.SelectMany(links.Of).Select(link => link.Identifier).Where(identifier => identifier.IsFixed)
            .Select(identifier => identifier.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var known = new HashSet<string>(accounts.SelectMany(account => account.Identifiers).Select(identifier => identifier.Name), StringComparer.OrdinalIgnoreCase);
        return accounts.Count == 0 || linked.Exists(known.Contains) ? [] : linked;
    }

    private static SyncCheck Passed(string name, string message) => new() { Area = SyncCheckArea.Mapping, Name = name, Message = message };
}
