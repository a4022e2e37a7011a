using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>
/// A source entry with a problem: nothing is compared, and only a suspension that everybody who claims the account agrees
/// on goes through (SPEC §2, Problems).
/// </summary>
internal static class ProblemDraft
{
    public static Draft Of(DeltaInput input, SourceProblem problem)
    {
        var zivver = Holder(input, problem);
        var draft = new Draft(new AccountMatch { Zivver = zivver }, problem);
        if (problem.Enabled == false && zivver is { AccountType: AccountType.User, Enabled: true })
            draft.Differences.Add(new SyncDifference { Property = SyncProperty.Enabled, Zivver = true, Source = false });
        return draft;
    }

    private static ZivverAccount? Holder(DeltaInput input, SourceProblem problem)
    {
        foreach (var identifier in problem.Identifiers)
            if (input.Links.Find(problem.AccountType, identifier) is { } link && input.Zivver.ById(link.ZivverId) is { } linked)
                return linked;
        return problem.Email.Length > 0 && input.Zivver.ByPrimary(problem.Email) is { } account && account.AccountType == problem.AccountType
            ? account
            : null;
    }
}
