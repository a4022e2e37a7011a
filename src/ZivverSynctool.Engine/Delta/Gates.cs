using ZivverSynctool.Safety;

namespace ZivverSynctool.Delta;

/// <summary>What can stop a difference whatever the other accounts do: doubt, scope, protection, suspension by others, time, options.</summary>
internal sealed class Gates(DeltaInput input, MissingWatch missing, IReadOnlyDictionary<LimitKind, TrippedLimit> tripped)
{
    private static readonly SyncAction[] Actions = [SyncAction.Create, SyncAction.Disable, SyncAction.Enable, SyncAction.Update];

    private readonly ProfileRules _profile = new(input.Profile);
    private readonly ManagedProperties _managed = new(input.Profile);
    private readonly SuspensionWatch _suspensions = new(input.Holds, input.Links);

    public void Apply(Draft draft)
    {
        // Most do not, and nothing is to be made for them.
        if (draft.Differs)
            ApplyAll(draft);
    }

    private void ApplyAll(Draft draft)
    {
        if (draft.Match.Doubt is { } doubt)
            draft.Stop(_ => true, ChangeStatus.Blocked, doubt.Code, doubt.Reason);
        if (_profile.OutOfScope(draft.Source?.Email, draft.Zivver?.Email) is { } outside)
            draft.Stop(_ => true, outside);
        if (draft.Zivver is { } zivver)
            ApplyToExisting(draft, zivver);
        StopKeylessExtension(draft);
        foreach (var action in Actions)
            ApplyTo(draft, action);
        HoldBack(draft, LimitKind.Rename, difference => difference.Property == SyncProperty.Email && !draft.IsCreate);
        HoldBack(draft, LimitKind.AccessLost, difference => difference is { Property: SyncProperty.Delegates, Removed.Count: > 0 });
        HoldBack(draft, LimitKind.AccessGained, difference => difference is { Property: SyncProperty.Delegates, Added.Count: > 0 });
    }

    private void ApplyToExisting(Draft draft, ZivverAccount zivver)
    {
        if (_profile.Protected(zivver) is { } kept)
            draft.Stop(difference => difference.Property == SyncProperty.Email || DifferenceAction.Of(draft, difference) == SyncAction.Disable, kept);

        if (draft.Source is null && !input.Links.IsOfSource(zivver.Id))
            ApplyToUnmanaged(draft, zivver);
        if (draft.Match.Missing && draft.Differs && missing.WaitsBecause(zivver) is { } waits)
            draft.Stop(_ => true, ChangeStatus.Waiting, "MissingNotLongEnough", waits);
        if (!zivver.Enabled && draft.Source is not null && _suspensions.Keeps(zivver) is { } suspended)
            draft.Stop(difference => DifferenceAction.Of(draft, difference) == SyncAction.Enable, ChangeStatus.Held, suspended.Code, suspended.Reason);
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
        HoldBack(draft, LimitKinds.Of(draft.Type, action), difference => DifferenceAction.Of(draft, difference) == action);
    }

    private void HoldBack(Draft draft, LimitKind kind, Func<SyncDifference, bool> concerned)
    {
        if (tripped.TryGetValue(kind, out var limit))
            draft.Stop(concerned, ChangeStatus.OverLimit, kind.ToString(), $"Too many: {limit.Excess} {limit.Remedy}");
    }

    private static string OptionName(AccountType type, SyncAction action)
    {
        var verb = action switch { SyncAction.Create => "create", SyncAction.Disable => "disable", _ => "update" };
        return verb + (type == AccountType.User ? "Users" : "FunctionalAccounts");
    }
}
