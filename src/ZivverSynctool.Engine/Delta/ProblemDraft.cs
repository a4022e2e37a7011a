using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>
/// A source entry with a problem: nothing is compared, and only a suspension that everybody who claims the account agrees
/// on goes through (SPEC §2, Problems).
/// </summary>
internal static class ProblemDraft
{
    /// <summary>One draft per problem. Of several about one Zivver account the first one suspends it, if all say so.</summary>
    public static List<Draft> Of(DeltaInput input, IReadOnlyList<AccountMatch> matches)
    {
        if (input.Sources.Problems.Count == 0)
            return [];
        var matched = new HashSet<string>(matches.Where(match => match.Source is not null).Select(match => match.Zivver?.Id).OfType<string>());
        var drafts = input.Sources.Problems.Select(problem => new Draft(new AccountMatch { Zivver = Holder(input, problem, matched) }, problem)).ToList();
        var claimed = new HashSet<string>(matches.Where(match => match.Source is not null).SelectMany(match => Claimed(input, match))
            .Concat(input.Sources.Problems.Where(problem => problem.Enabled != false).SelectMany(problem => NamedAccounts.Of(problem, input.Zivver, input.Links)).Select(account => account.Id)));
        foreach (var claims in drafts.Where(draft => draft.Zivver is { AccountType: AccountType.User, Enabled: true }).GroupBy(draft => draft.Zivver!.Id))
            if (!claimed.Contains(claims.Key))
                claims.First().Differences.Add(new SyncDifference { Property = SyncProperty.Enabled, Zivver = true, Source = false });
        return drafts;
    }

    // What a good entry is, it speaks for; what else it names, it keeps from being suspended unless it is suspended itself.
    private static IEnumerable<string> Claimed(DeltaInput input, AccountMatch match)
    {
        if (match.Zivver is { } zivver)
            yield return zivver.Id;
        if (match.Source!.Enabled == false)
            yield break;
        foreach (var named in NamedAccounts.Of(match.Source, input.Zivver, input.Links))
            yield return named.Id;
    }

    // Whoever has the address in Zivver is somebody else where a fixed identifier says so, or where a good entry is that account.
    private static ZivverAccount? Holder(DeltaInput input, SourceProblem problem, HashSet<string> matched)
    {
        foreach (var identifier in problem.Identifiers)
            if (input.Links.Find(problem.AccountType, identifier) is { } link && input.Zivver.ById(link.ZivverId) is { } linked)
                return linked;
        return problem.Email.Length > 0 && input.Zivver.ByPrimary(problem.Email) is { } account && account.AccountType == problem.AccountType
            && !matched.Contains(account.Id)
            && input.Links.Of(account.Id).All(link => !link.Identifier.IsFixed || problem.Identifiers.Contains(link.Identifier))
                ? account
                : null;
    }
}
