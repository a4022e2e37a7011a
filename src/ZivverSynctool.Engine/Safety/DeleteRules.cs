using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>
/// Decides which accounts a call deletes (SPEC §4, Delete): of those that were suspended when Zivver was read, the ones that
/// nothing speaks for. What is deleted is gone for good, so every doubt keeps the account.
/// </summary>
internal sealed class DeleteRules(DeltaInput input, MissingWatch missing)
{
    /// <summary>The word for an account that the sources may still use.</summary>
    public const string InUse = nameof(InUse);

    private readonly ProfileRules _profile = new(input.Profile);
    private readonly SuspensionWatch _suspensions = new(input.Holds, input.Links);
    private readonly LivingAccounts _living = new(input.Sources, input.Links);

    /// <summary>Says of each draft that the call means to delete whether it is, or what stops that.</summary>
    public void Apply(IReadOnlyList<Draft> drafts)
    {
        var namesakes = new Namesakes(input.Sources.Problems, drafts);
        var deleted = new Dictionary<string, Draft>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
            if (draft.Problem is null && draft.Zivver is { Enabled: false } zivver && IsMeant(draft, zivver))
            {
                draft.Deletion = Stop(draft, zivver) ?? namesakes.Of(zivver) ?? Ready(draft, zivver);
                if (draft.IsDeleted)
                    deleted[zivver.Id] = draft;
            }

        foreach (var kept in LastMembers.Find(new HashSet<string>(deleted.Keys, deleted.Comparer), input.Zivver, []))
            deleted[kept.Key].Deletion = new Verdict(ChangeStatus.Blocked, "LastMember", kept.Value);
        foreach (var draft in deleted.Values.Where(draft => draft.IsDeleted))
            draft.Differences.Clear();
    }

    private bool IsMeant(Draft draft, ZivverAccount zivver) => input.Delete.Covers(zivver.AccountType)
        && !(input.Delete.OnlyMissingFromSources && draft.Source is not null)
        && !(input.Delete.SuspendedBefore is { } before && SuspendedSince(zivver) is { } since && since >= before);

    private Verdict? Stop(Draft draft, ZivverAccount zivver) =>
        Doubt(draft)
        ?? Speaker(draft, zivver)
        ?? _profile.OutOfScope(draft.Source?.Email, zivver.Email)
        ?? _profile.Protected(zivver, draft.Source)
        ?? (_suspensions.Hold(zivver) is { } hold ? new Verdict(ChangeStatus.Held, hold.Code, hold.Reason) : null)
        ?? (draft.Source is null ? NotMissing(draft, zivver) : MadeAgain(draft.Source))
        ?? DateUnknown(zivver);

    private static Verdict? Doubt(Draft draft) => draft.Match.Doubt is { } doubt ? new Verdict(ChangeStatus.Blocked, doubt.Code, doubt.Reason) : null;

    private Verdict? Speaker(Draft draft, ZivverAccount zivver)
    {
        var speaker = draft.Source is { } source && LivingAccounts.IsInUse(source) ? $"{source.Email} ({source.Location})" : _living.SpeakerFor(zivver);
        return speaker is null ? null
            : new Verdict(ChangeStatus.Blocked, InUse, $"Not deleted: the sources have {speaker}, which is this account or goes by its address or identifier, and is not plainly out of use.");
    }

    private Verdict? NotMissing(Draft draft, ZivverAccount zivver)
    {
        if (!draft.Match.Missing || !input.Sources.Complete.Contains(zivver.AccountType))
            return new Verdict(ChangeStatus.Blocked, "SourcesNotRead",
                $"Not deleted: whether {zivver.Email} is in none of the sources is only known where all that deliver {Words.Of(zivver.AccountType)}s are read whole.");
        if (input.Profile.UnmanagedAccounts == UnmanagedAccounts.Leave && !input.Links.IsOfSource(zivver.Id))
            return new Verdict(ChangeStatus.Blocked, "UnmanagedAccount", $"{zivver.Email} was never linked to a source, and the profile leaves such accounts alone.");
        return missing.WaitsBecause(zivver) is { } waits ? new Verdict(ChangeStatus.Waiting, "MissingNotLongEnough", waits) : null;
    }

    // The next run would find it in the sources and not in Zivver: what was deleted would come back empty.
    private Verdict? MadeAgain(SyncAccount source) => input.Sources.IsPartial
        ? new Verdict(ChangeStatus.Blocked, "SourcesNotRead", $"Not deleted: what other sources say of {source.Email} is only known where all of them are read whole.")
        : source.AccountType == AccountType.FunctionalAccount && input.Options.Allows(AccountType.FunctionalAccount, SyncAction.Create)
            ? new Verdict(ChangeStatus.Blocked, "WouldBeMadeAgain", $"Not deleted: {source.Email} is in the sources ({source.Location}), so the next run would make it again, empty. Take it out of the source first.")
            : null;

    private Verdict? DateUnknown(ZivverAccount zivver) => input.Delete.SuspendedBefore is not null && SuspendedSince(zivver) is null
        ? new Verdict(ChangeStatus.Blocked, "SuspensionDateUnknown", $"Not deleted: since when {zivver.Email} is suspended is not known, because it was not this tool that did it.")
        : null;

    private Verdict Ready(Draft draft, ZivverAccount zivver)
    {
        var since = SuspendedSince(zivver) is { } date ? $"Suspended since {date:yyyy-MM-dd}" : "Suspended";
        return draft.Source is null
            ? new Verdict(ChangeStatus.Ready, "Missing", $"{since}, and in none of the sources.")
            : new Verdict(ChangeStatus.Ready, "OutOfUse", $"{since}, and out of use in the sources ({draft.Source.Location}).");
    }

    private DateTimeOffset? SuspendedSince(ZivverAccount zivver) => input.Links.Of(zivver.Id).Max(link => link.Suspended);
}
