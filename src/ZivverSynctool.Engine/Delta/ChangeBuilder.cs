using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>Turns a draft whose questions are all answered into the change that people see.</summary>
internal sealed class ChangeBuilder(SyncProfile profile, LinkBook links)
{
    public SyncChange Build(Draft draft) => draft.Problem is { } problem ? Build(draft, problem) : BuildCompared(draft);

    private SyncChange BuildCompared(Draft draft)
    {
        var action = draft.IsDeleted ? SyncAction.Delete : DifferenceAction.Strongest(draft);
        var stopped = draft.Differences.Find(difference => difference.Status != ChangeStatus.Ready);
        var doubt = draft.Match.Doubt;
        var missing = draft.Match is { Missing: true } && draft.Differs;
        return new SyncChange
        {
            Action = action,
            AccountType = draft.Type,
            Email = draft.Zivver?.Email ?? draft.Source!.Email,
            DisplayName = draft.Source?.DisplayName ?? draft.Zivver?.DisplayName ?? "",
            Summary = ChangeSummary.Of(draft, action),
            Reason = ReasonOf(draft, missing),
            ReasonCode = stopped?.ReasonCode ?? doubt?.Code ?? Told(draft)?.ReasonCode ?? (missing ? "Missing" : draft.Match.ReasonCode),
            Marks = ChangeMarks.Of(draft),
            Status = action != SyncAction.None ? ChangeStatus.Ready : stopped?.Status ?? (doubt is not null ? ChangeStatus.Blocked : Told(draft)?.Status ?? ChangeStatus.Ready),
            Differences = draft.Differences,
            Source = draft.Source,
            Zivver = draft.Zivver,
            Identifiers = draft.Source?.Identifiers ?? LinkedTo(draft.Zivver).ToList(),
            ZivverId = draft.Zivver?.Id,
            SuggestedZivverId = draft.Zivver is null ? doubt?.ZivverId : null,
            Profile = profile.Path,
        };
    }

    private SyncChange Build(Draft draft, SourceProblem problem)
    {
        var action = DifferenceAction.Strongest(draft);
        return new SyncChange
        {
            Action = action,
            AccountType = problem.AccountType,
            Email = problem.Email.Length > 0 ? problem.Email : draft.Zivver?.Email ?? problem.Location,
            DisplayName = problem.DisplayName ?? draft.Zivver?.DisplayName ?? "",
            Summary = action == SyncAction.Disable ? "suspended" : problem.Code,
            Reason = $"{problem.Message} {problem.Remedy}",
            ReasonCode = problem.Code,
            Status = action == SyncAction.None ? ChangeStatus.Problem : ChangeStatus.Ready,
            Differences = draft.Differences,
            Zivver = draft.Zivver,
            Identifiers = problem.Identifiers.Union(LinkedTo(draft.Zivver)).ToList(),
            ZivverId = draft.Zivver?.Id,
            Profile = profile.Path,
        };
    }

    private IEnumerable<Identifier> LinkedTo(ZivverAccount? zivver) =>
        zivver is null ? [] : links.Of(zivver.Id).Select(link => link.Identifier);

    // That somebody who is in use is not deleted goes without saying where something else is said of the account.
    private static Verdict? Told(Draft draft) => draft.Deletion is { ReasonCode: DeleteRules.InUse } && draft.Differs ? null : draft.Deletion;

    private static string ReasonOf(Draft draft, bool missing)
    {
        var reasons = new List<string>();
        if (missing)
            reasons.Add("In none of the sources.");
        if (Told(draft) is { } deletion)
            reasons.Add(deletion.Reason);
        if (draft.Match.Reason.Length > 0)
            reasons.Add(draft.Match.Reason);
        reasons.AddRange(draft.Differences.Select(difference => difference.Reason).Where(reason => reason.Length > 0).Distinct());
        if (draft.Match.Doubt is { } doubt && !reasons.Contains(doubt.Reason))
            reasons.Add(doubt.Reason);
        reasons.AddRange(draft.Notes);
        return string.Join(" ", reasons);
    }
}
