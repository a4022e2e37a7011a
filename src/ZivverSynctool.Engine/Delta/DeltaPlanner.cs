using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;
using ZivverSynctool.Targeting;

namespace ZivverSynctool.Delta;

/// <summary>
/// Makes the delta: match, compare, and ask of each difference what could stop it. Nothing is read and nothing written,
/// so the same input gives the same delta.
/// </summary>
public static class DeltaPlanner
{
    /// <summary>Makes the delta of two sides.</summary>
    public static DeltaPlan Plan(DeltaInput input) => Plan(input, Matcher.Match(input.Sources, input.Zivver, input.Links));

    /// <summary>Makes the delta of two sides of which it is known who is who.</summary>
    internal static DeltaPlan Plan(DeltaInput input, IReadOnlyList<AccountMatch> matches)
    {
        var missing = new MissingWatch(input.Profile.MissingAfter, input.Missing, input.Zivver.ReadAt);
        var tripped = new Dictionary<LimitKind, TrippedLimit>();
        while (true)
        {
            var changes = Changes(input, Draft(input, matches, missing, tripped));
            if (input.Selection is { } selection)
                changes = Targeted.Of(selection, changes, matches);
            var newly = LimitCheck.Check(changes, input.Profile, input.Zivver, input.Allow, input.Recent);
            if (newly.Count == 0)
                return new DeltaPlan(changes, input.Selection is { } meant ? matches.Where(meant.IsMeant).ToList() : matches, tripped.Values.ToList(), missing.Seen);

            // What a limit holds back can no longer free an address or be a delegate, so everything is asked again.
            foreach (var limit in newly)
                tripped[limit.Kind] = limit;
        }
    }

    private static List<Draft> Draft(
        DeltaInput input, IReadOnlyList<AccountMatch> matches, MissingWatch missing, IReadOnlyDictionary<LimitKind, TrippedLimit> tripped)
    {
        var properties = new PropertyComparer(input);
        var gates = new Gates(input, missing, tripped);
        var drafts = new List<Draft>(matches.Count);
        foreach (var match in matches)
        {
            var draft = new Draft(match);
            if (IsToBeCompared(input, match))
            {
                if (match.Missing)
                    _ = missing.WaitsBecause(match.Zivver!);
                properties.Compare(draft);
                gates.Apply(draft);
            }

            drafts.Add(draft);
        }

        foreach (var draft in ProblemDraft.Of(input, matches))
        {
            gates.Apply(draft);
            drafts.Add(draft);
        }

        if (input.Delete.IsAny)
            new DeleteRules(input, missing).Apply(drafts);
        AddressClaims.Settle(drafts, input.Zivver);
        var delegates = new DelegateComparer(input, new AccountsAfterRun(drafts, input));
        foreach (var draft in drafts)
            if (!draft.IsDeleted && IsToBeCompared(input, draft.Match) && !IsStoppedCreate(draft))
            {
                delegates.Compare(draft);
                gates.Apply(draft);
            }

        return drafts;
    }

    private static bool IsToBeCompared(DeltaInput input, AccountMatch match)
    {
        if (match.Source is not { } source)
            return match.Missing && input.Sources.Complete.Contains(match.Zivver!.AccountType);
        return match.Zivver is not null || source.Enabled != false;
    }

    private static bool IsStoppedCreate(Draft draft) => draft.IsCreate && draft.Ready(SyncProperty.Email) is null;

    private static List<SyncChange> Changes(DeltaInput input, List<Draft> drafts)
    {
        var builder = new ChangeBuilder(input.Profile, input.Links);
        return drafts.Where(draft => IsShown(draft, input)).Select(builder.Build).ToList();
    }

    // An account that only Zivver has, and that nothing would be done to, is not of this delta.
    private static bool IsShown(Draft draft, DeltaInput input) =>
        draft.Differs
        || draft.Deletion is not null
        || draft.Problem is not null
        || (input.IncludeUnchanged && draft.Source is not null && draft.Zivver is not null)
        || (draft.Source is { Enabled: not false } && draft.Match.Doubt is not null)
        || (draft.Source is null && draft.Zivver!.Enabled && draft.Match.Doubt is { } doubt && doubt.Code != MatchDoubt.SourceProblem
            && input.Sources.Complete.Contains(draft.Type));
}
