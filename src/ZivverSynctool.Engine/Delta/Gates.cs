using ZivverSynctool.Safety;

namespace ZivverSynctool.Delta;

/// <summary>What can stop a difference whatever the other accounts do: doubt, scope, protection, suspension by others, time, options.</summary>
internal sealed class Gates(DeltaInput input, MissingWatch missing, IReadOnlyCollection<LimitKind> tripped)
{
    private readonly MailDomains _domains = new(input.Profile.Domains);
    private readonly ManagedProperties _managed = new(input.Profile);
    private readonly SuspensionWatch _suspensions = new(input.Holds, input.Links);
    private readonly AddressPatterns _protected = new(input.Profile.ProtectedAccounts);

    public void Apply(Draft draft)
    {
        if (!draft.Differs)
            return;
        if (draft.Match.Doubt is { } doubt)
            draft.Stop(_ => true, ChangeStatus.Blocked, doubt.Code, doubt.Reason);
        if (!InScope(draft))
            draft.Stop(_ => true, ChangeStatus.OutOfScope, "OutOfScope",
                $"Neither address is in the profile's domains ({string.Join(", ", input.Profile.Domains)}).");
        if (draft.Zivver is { } zivver)
            ApplyToExisting(draft, zivver);
        StopKeylessExtension(draft);
        foreach (var action in new[] { SyncAction.Create, SyncAction.Disable, SyncAction.Enable, SyncAction.Update })
            ApplyTo(draft, action);
        if (tripped.Contains(LimitKind.Rename))
            draft.Stop(difference => difference.Property == SyncProperty.Email && !draft.IsCreate, ChangeStatus.OverLimit,
                nameof(LimitKind.Rename), OverLimit(LimitKind.Rename));
        if (tripped.Contains(LimitKind.AccessLost))
            draft.Stop(IsAccessLost, ChangeStatus.OverLimit, nameof(LimitKind.AccessLost), OverLimit(LimitKind.AccessLost));
        if (tripped.Contains(LimitKind.AccessGained))
            draft.Stop(difference => difference is { Property: SyncProperty.Delegates, Added.Count: > 0 }, ChangeStatus.OverLimit,
                nameof(LimitKind.AccessGained), OverLimit(LimitKind.AccessGained));
    }

    private void ApplyToExisting(Draft draft, ZivverAccount zivver)
    {
        if (_protected.Match(zivver.Email))
            draft.Stop(
                difference => difference.Property == SyncProperty.Email || DifferenceAction.Of(draft, difference) == SyncAction.Disable,
                ChangeStatus.Protected, "Protected", $"{zivver.Email} is a protected account: never disabled, renamed or deleted.");

        if (draft.Source is null && input.Links.Of(zivver.Id).Count == 0)
            ApplyToUnmanaged(draft, zivver);
        if (draft.Match.Missing && draft.Differs && missing.WaitsBecause(zivver) is { } waits)
            draft.Stop(_ => true, ChangeStatus.Waiting, "MissingNotLongEnough", waits);
        if (!zivver.Enabled && draft.Source is not null && _suspensions.Keeps(zivver) is { } kept)
            draft.Stop(difference => DifferenceAction.Of(draft, difference) == SyncAction.Enable, ChangeStatus.Held, kept.Code, kept.Reason);
    }

    private void ApplyToUnmanaged(Draft draft, ZivverAccount zivver)
    {
        if (input.Profile.UnmanagedAccounts == UnmanagedAccounts.Leave)
            draft.Differences.Clear();
        else if (input.Profile.UnmanagedAccounts == UnmanagedAccounts.Manual && input.Unattended)
            draft.Stop(_ => true, ChangeStatus.Blocked, "UnmanagedAccount",
                $"{zivver.Email} was never linked to a source; only a manual run disables it.");
    }

    // A PUT that carries the extension without the key breaks the user's single sign-on (ZIVVER-API, Resources).
    private void StopKeylessExtension(Draft draft)
    {
        if (draft.IsCreate || draft.Type == AccountType.FunctionalAccount || !(input.Sources.SupplySsoAccountKeys || HasKey(draft)))
            return;
        var ignored = !_managed.Contains(AccountType.User, SyncProperty.SsoAccountKey);
        if (draft.Source?.SsoAccountKey is not null && !ignored)
            return;
        draft.Stop(difference => difference.Property is SyncProperty.Aliases or SyncProperty.Delegates, ChangeStatus.Blocked,
            "SsoAccountKeyUnknown",
            $"Aliases and delegates are sent together with the SSO key, and {(ignored ? "the profile ignores the one" : "the sources have none")} for this user. Supply the key, or this change would break single sign-on.");
    }

    // A key that Zivver accepted is there to be lost, also where no source has any key left.
    private bool HasKey(Draft draft) =>
        draft.Zivver is { } zivver && input.Links.Of(zivver.Id).Any(link => link.SsoKeyFingerprint is not null);

    private void ApplyTo(Draft draft, SyncAction action)
    {
        if (!input.Options.Allows(draft.Type, action))
            draft.Stop(difference => DifferenceAction.Of(draft, difference) == action, ChangeStatus.OptionOff, "OptionOff",
                $"The option {OptionName(draft.Type, action)} is off.");
        var kind = LimitKinds.Of(draft.Type, action);
        if (tripped.Contains(kind))
            draft.Stop(difference => DifferenceAction.Of(draft, difference) == action, ChangeStatus.OverLimit, kind.ToString(), OverLimit(kind));
    }

    private bool InScope(Draft draft) =>
        (draft.Source is { } source && _domains.Contain(source.Email))
        || (draft.Zivver is { } zivver && _domains.Contain(zivver.Email));

    private static bool IsAccessLost(SyncDifference difference) => difference is { Property: SyncProperty.Delegates, Removed.Count: > 0 };

    private static string OptionName(AccountType type, SyncAction action)
    {
        var verb = action switch { SyncAction.Create => "create", SyncAction.Disable => "disable", _ => "update" };
        return verb + (type == AccountType.User ? "Users" : "FunctionalAccounts");
    }

    private static string OverLimit(LimitKind kind) =>
        $"More than the limit '{kind}' allows. Look at them, then allow exactly that many with Start-ZivverSync -Allow {kind}=<number>.";
}
