using ZivverSynctool.Mapping;

namespace ZivverSynctool.Execution;

/// <summary>What a write means for the account mapping.</summary>
internal static class LinkUpdates
{
    /// <summary>The links that are new or different after a change was written.</summary>
    public static List<AccountLink> After(
        SyncChange change, StageOutcome outcome, List<AccountLink> known, bool keepsOldAddress, DateTimeOffset now)
    {
        if (outcome.ZivverId is not { } id || change.Action == SyncAction.Delete
            || outcome.Outcome is not (SyncOutcome.Succeeded or SyncOutcome.Partial))
            return [];
        var email = outcome.Email ?? change.Zivver?.Email ?? change.Email;
        var updated = new List<AccountLink>();
        foreach (var link in Concerned(change, id, known, now))
        {
            var former = keepsOldAddress && change.Zivver is { } before && before.Email != email && outcome.Aliases?.Contains(before.Email) == true
                ? link.FormerAddresses.Append(before.Email).Distinct().ToList() : link.FormerAddresses;
            var after = link with
            {
                Email = email,
                SsoKeyFingerprint = outcome.SsoKeyAccepted ? SsoKeyFingerprint.Of(change.Source!.SsoAccountKey!) : link.SsoKeyFingerprint,
                Suspended = SuspendedAfter(change, outcome, link, now),
                FormerAddresses = former,
            };
            if (!known.Contains(after))
                updated.Add(after);
        }

        return updated;
    }

    // Who suspended an account that no source has must not be forgotten.
    private static List<AccountLink> Concerned(SyncChange change, string id, List<AccountLink> known, DateTimeOffset now)
    {
        var concerned = known.ToList();
        var identifiers = change.Source?.Identifiers ?? (known.Count > 0 ? [] : [Identifier.OfZivver(id)]);
        foreach (var identifier in identifiers)
            if (!known.Exists(link => link.Identifier == identifier))
                concerned.Add(new AccountLink
                {
                    AccountType = change.AccountType,
                    Identifier = identifier,
                    ZivverId = id,
                    Linked = now,
                });
        return concerned;
    }

    private static DateTimeOffset? SuspendedAfter(SyncChange change, StageOutcome outcome, AccountLink link, DateTimeOffset now)
    {
        if (outcome.DelegateCount is { } count)
            return count > 0 ? null : link.Suspended ?? now;
        var enabled = change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Enabled);
        return enabled is null ? link.Suspended : enabled.Source is true ? null : link.Suspended ?? now;
    }
}
