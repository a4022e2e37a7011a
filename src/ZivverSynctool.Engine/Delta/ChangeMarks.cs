namespace ZivverSynctool.Delta;

/// <summary>Says what the ready differences of a change mean for people.</summary>
internal static class ChangeMarks
{
    public static IReadOnlyList<ChangeMark> Of(Draft draft)
    {
        var marks = new List<ChangeMark>();
        foreach (var difference in draft.Differences)
            if (difference.Status == ChangeStatus.Ready)
                Add(draft, difference, marks);
        return marks;
    }

    private static void Add(Draft draft, SyncDifference difference, List<ChangeMark> marks)
    {
        if (DifferenceAction.Of(draft, difference) == SyncAction.Enable)
            marks.Add(ChangeMark.Enabled);
        switch (difference.Property)
        {
            case SyncProperty.Email when !draft.IsCreate:
                marks.Add(ChangeMark.Rename);
                break;
            case SyncProperty.Aliases when difference.Removed.Count > 0:
                marks.Add(ChangeMark.AliasLost);
                break;
            case SyncProperty.SsoAccountKey:
                marks.Add(ChangeMark.SsoAccountKey);
                break;
            case SyncProperty.Delegates:
                if (difference.Added.Count > 0)
                    marks.Add(ChangeMark.AccessGained);
                if (difference.Removed.Count > 0)
                    marks.Add(ChangeMark.AccessLost);
                if (difference.Added.Count > 0 && difference.Removed.Count > 0 && difference.Removed.Count == draft.Zivver!.DelegateIds.Count)
                    marks.Add(ChangeMark.AccessReplaced);
                break;
        }
    }
}
