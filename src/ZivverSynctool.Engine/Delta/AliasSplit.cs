namespace ZivverSynctool.Delta;

/// <summary>Takes single aliases out of a difference, so that one that cannot be does not hold back the others.</summary>
internal static class AliasSplit
{
    /// <summary>Blocks one alias; the rest of the difference stays ready.</summary>
    public static void Block(Draft draft, string alias, string reasonCode, string reason)
    {
        Replace(draft, wanted => wanted.Remove(alias));
        draft.Differences.Add(new SyncDifference
        {
            Property = SyncProperty.Aliases,
            Zivver = draft.Zivver?.Aliases ?? [],
            Source = new List<string> { alias },
            Added = [alias],
            Status = ChangeStatus.Blocked,
            ReasonCode = reasonCode,
            Reason = reason,
        });
    }

    /// <summary>
    /// While the primary address stays as it is, it is not added as an alias either, and the wanted one is not lost where
    /// it is an alias now.
    /// </summary>
    public static void AlignWithAddress(Draft draft)
    {
        if (!draft.Differs || draft.Zivver is not { } zivver || draft.Source is not { } source || zivver.Email == source.Email
            || draft.Ready(SyncProperty.Email) is not null)
            return;
        Replace(draft, wanted =>
        {
            var changed = wanted.Remove(zivver.Email);
            if (zivver.Aliases.Contains(source.Email) && !wanted.Contains(source.Email))
            {
                wanted.Add(source.Email);
                changed = true;
            }

            return changed;
        });
    }

    private static void Replace(Draft draft, Func<List<string>, bool> edit)
    {
        var index = draft.Differences.FindIndex(difference => difference is { Property: SyncProperty.Aliases, Status: ChangeStatus.Ready });
        if (index < 0)
            return;
        var wanted = new List<string>((IReadOnlyList<string>)draft.Differences[index].Source!);
        if (!edit(wanted))
            return;
        var edited = PropertyComparer.List(SyncProperty.Aliases, draft.Zivver?.Aliases ?? [], wanted);
        if (edited.Added.Count + edited.Removed.Count == 0)
            draft.Differences.RemoveAt(index);
        else
            draft.Differences[index] = edited;
    }
}
