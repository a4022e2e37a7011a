using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Mapping;

namespace ZivverSynctool.Explain;

/// <summary>Explains one account step by step, from what the delta was made from and from the delta itself.</summary>
internal sealed class AccountTrace(DeltaReading reading, string identity)
{
    private readonly IdentityFilter _filter = new([identity]);

    /// <summary>The steps, in the order of the way of the data.</summary>
    public IEnumerable<SyncTraceStep> Steps()
    {
        var matched = Matched();
        return Sources().Concat(Problems()).Concat(matched.Count > 0 ? matched.SelectMany(OfMatch) : OfNobody());
    }

    /// <summary>The accounts that are meant, matched: those that go by it now, or else those that the mapping knows by it.</summary>
    public IReadOnlyList<AccountMatch> Matched()
    {
        var now = reading.Plan.Matches.Where(match =>
            (match.Source is { } source && _filter.Match(source)) || (match.Zivver is { } zivver && _filter.Match(zivver))).ToList();
        return now.Count > 0 ? now
            : reading.Plan.Matches.Where(match => match.Zivver is { } zivver && reading.Input.Links.Of(zivver.Id).Any(_filter.Match)).ToList();
    }

    private IEnumerable<SyncTraceStep> Sources()
    {
        foreach (var read in reading.Reads)
        {
            var found = read.Accounts.Where(_filter.Match).ToList();
            if (found.Count == 0)
                yield return new SyncTraceStep(SyncTraceStage.Source, read.Source, $"Not among its {read.Accounts.Count} accounts.");
            foreach (var account in found)
                yield return new SyncTraceStep(SyncTraceStage.Source, read.Source, $"{account.Location}: {Described(account)}");
        }
    }

    private IEnumerable<SyncTraceStep> Problems() => reading.Input.Sources.Problems
        .Where(problem => problem.Addresses.Contains(EmailAddress.Normalize(identity))
            || problem.Identifiers.Any(identifier => identifier.Value == identity.Trim()))
        .Select(problem => new SyncTraceStep(SyncTraceStage.Problem, problem.Source, $"{problem.Message} {problem.Remedy}"));

    private IEnumerable<SyncTraceStep> OfNobody()
    {
        var links = reading.Input.Links.All.Where(_filter.Match).ToList();
        foreach (var step in Mapping(links))
            yield return step;
        yield return new SyncTraceStep(SyncTraceStage.Zivver, identity, "Not in Zivver.");
        yield return new SyncTraceStep(SyncTraceStage.Decision, identity,
            Problems().Any() ? "Nothing is done for it until what is wrong with its entry is put right."
            : reading.Reads.Any(read => read.Accounts.Any(_filter.Match)) ? "Nothing is done for it: its entry is none of the accounts that come of the sources. Look at Get-SyncSourceAccount -Conflicts."
            : links.Count > 0 ? "Nothing is done for it: it is in no source, and the account of Zivver that it was linked to is gone."
            : "Nothing is done for it: it is in no source, not in the account mapping and not in Zivver. Check how it is spelt, and whether the profile "
                + "leaves it out of what it reads of a source; Get-SyncSourceAccount shows whom the sources give.");
    }

    private IEnumerable<SyncTraceStep> OfMatch(AccountMatch match)
    {
        foreach (var origin in match.Source?.Origins ?? new Dictionary<SyncProperty, string>())
            yield return new SyncTraceStep(SyncTraceStage.Merge, origin.Key.ToString(), $"From {origin.Value}.");
        foreach (var step in Mapping(match))
            yield return step;
        yield return new SyncTraceStep(SyncTraceStage.Match, match.Source?.Email ?? match.Zivver!.Email, Matching(match));
        yield return match.Zivver is { } zivver
            ? new SyncTraceStep(SyncTraceStage.Zivver, zivver.Email, Described(zivver))
            : new SyncTraceStep(SyncTraceStage.Zivver, match.Source!.Email, "Not in Zivver.");
        var change = reading.Plan.Changes.FirstOrDefault(change => change.Source == match.Source && change.ZivverId == match.Zivver?.Id);
        foreach (var step in change is null ? NoChange(match) : ChangeTrace.Of(change))
            yield return step;
    }

    private IEnumerable<SyncTraceStep> Mapping(AccountMatch match)
    {
        var links = (match.Source?.Identifiers ?? []).Select(identifier => reading.Input.Links.Find(match.Source!.AccountType, identifier)).OfType<AccountLink>()
            .Concat(match.Zivver is { } zivver ? reading.Input.Links.Of(zivver.Id) : []).Distinct().ToList();
        return Mapping(links);
    }

    private IEnumerable<SyncTraceStep> Mapping(IReadOnlyList<AccountLink> links)
    {
        if (links.Count == 0)
            yield return new SyncTraceStep(SyncTraceStage.Mapping, identity, "No link.");
        foreach (var link in links)
            yield return new SyncTraceStep(SyncTraceStage.Mapping, link.Identifier.ToString(),
                $"Linked to {link.Email} ({link.ZivverId}) on {link.Linked:yyyy-MM-dd}{(link.Suspended is { } since ? $"; suspended by this tool on {since:yyyy-MM-dd}" : "")}.");
    }

    private static string Matching(AccountMatch match) => match switch
    {
        { Doubt: { } doubt } => $"{doubt.Code}: {doubt.Reason}",
        { Missing: true } => "In none of the sources.",
        { Kind: MatchKind.Identifier } => "Matched by the link of its identifier.",
        { Kind: MatchKind.LinkedAddress } => "Matched by the link of its address.",
        { Kind: MatchKind.Address } => match.Reason,
        _ => $"Nothing in Zivver is it. {match.Reason}".TrimEnd(),
    };

    private static IEnumerable<SyncTraceStep> NoChange(AccountMatch match)
    {
        var finding = match switch
        {
            { Source.Enabled: false, Zivver: null } => "Not enabled in the source and not in Zivver: it is not made.",
            { Source: null, Zivver.Enabled: false } => "In none of the sources, and suspended in Zivver already.",
            { Source: null } => "No source is set to deliver this type whole, so it is left alone.",
            _ => "Nothing differs.",
        };
        yield return new SyncTraceStep(SyncTraceStage.Decision, match.Source?.Email ?? match.Zivver!.Email, finding);
    }

    private static string Described(SyncAccount account) => string.Join("; ", new[]
    {
        $"{Words.Of(account.AccountType)} {account.Email}",
        account.DisplayName,
        account.Enabled is { } enabled ? (enabled ? "enabled" : "suspended") : null,
        Listed("aliases", account.Aliases),
        Listed("delegates", account.DelegateReferences is { } references ? [.. account.Delegates ?? [], .. references] : account.Delegates),
        account.PhoneNumber,
        account.OrganizationalUnit,
        account.SsoAccountKey is null ? null : "SSO key",
        string.Join(", ", account.Identifiers),
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Described(ZivverAccount account) => string.Join("; ", new[]
    {
        $"{Words.Of(account.AccountType)} {account.Email} ({account.Id})",
        account.DisplayName,
        account.Enabled ? "enabled" : "suspended",
        Listed("aliases", account.Aliases),
        Listed("delegates", account.Delegates),
        account.PhoneNumber,
        account.OrganizationalUnit,
    }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? Listed(string name, IReadOnlyList<string>? addresses) =>
        addresses is null ? null : $"{name} {(addresses.Count == 0 ? "none" : string.Join(", ", addresses))}";
}
