namespace ZivverSynctool.Delta;

/// <summary>Which action a single difference amounts to: the one whose option and limit it falls under.</summary>
internal static class DifferenceAction
{
    public static SyncAction Of(Draft draft, SyncDifference difference)
    {
        if (draft.IsCreate)
            return SyncAction.Create;
        if (difference.Property == SyncProperty.Enabled)
            return difference.Source is true ? SyncAction.Enable : SyncAction.Disable;

        // A functional account has members or is suspended; there is nothing else that says so.
        if (difference.Property == SyncProperty.Delegates && draft.Type == AccountType.FunctionalAccount)
        {
            if (difference.Targets.Count == 0)
                return SyncAction.Disable;
            if (!draft.Zivver!.Enabled)
                return SyncAction.Enable;
        }

        return SyncAction.Update;
    }

    public static SyncAction Strongest(Draft draft)
    {
        var strongest = SyncAction.None;
        foreach (var difference in draft.Differences)
            if (difference.Status == ChangeStatus.Ready && Of(draft, difference) is var action
                && (strongest == SyncAction.None || action < strongest))
                strongest = action;
        return strongest;
    }
}
