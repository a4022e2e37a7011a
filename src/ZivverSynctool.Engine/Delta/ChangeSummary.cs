namespace ZivverSynctool.Delta;

/// <summary>All differences of a change in one line of flat text.</summary>
internal static class ChangeSummary
{
    private const int NamedAddresses = 2;

    public static string Of(Draft draft, SyncAction action)
    {
        if (draft.Differences.Count == 0)
            return draft.Deletion is null ? "" : "deleted";

        // Of a change of which a part is ready, the rest must not be taken for done.
        var done = draft.Differences.FindAll(difference => action == SyncAction.None || difference.Status == ChangeStatus.Ready);
        var held = draft.Differences.Except(done).Select(Of).ToList();
        var parts = draft.IsCreate ? [NewAccount(draft, done)] : done.Select(Of);
        var text = string.Join("; ", action == SyncAction.Disable && draft.Source is null ? parts.Prepend("missing") : parts);
        return held.Count == 0 ? text : $"{text} (held back: {string.Join("; ", held)})";
    }

    private static string NewAccount(Draft draft, List<SyncDifference> differences)
    {
        var delegates = differences.Find(difference => difference.Property == SyncProperty.Delegates)?.Targets.Count ?? 0;
        var aliases = differences.Find(difference => difference.Property == SyncProperty.Aliases)?.Added.Count ?? 0;
        var parts = new List<string> { "new " + Words.Of(draft.Type) };
        if (aliases > 0)
            parts.Add(Counted(aliases, "alias", "aliases"));
        if (delegates > 0)
            parts.Add(Counted(delegates, "delegate", "delegates"));
        return string.Join(", ", parts);
    }

    private static string Of(SyncDifference difference) => difference.Property switch
    {
        SyncProperty.Aliases or SyncProperty.Delegates => $"{Words.Of(difference.Property)} {Signed(difference)}",
        SyncProperty.Enabled => difference.Source is true ? "enabled" : "suspended",
        SyncProperty.SsoAccountKey => "SSO key",
        _ => $"{Words.Of(difference.Property)} {Shown(difference.Zivver)} → {Shown(difference.Source)}",
    };

    private static string Signed(SyncDifference difference)
    {
        var parts = new List<string>();
        if (difference.Added.Count > 0)
            parts.Add("+" + Named(difference.Added));
        if (difference.Removed.Count > 0)
            parts.Add("−" + Named(difference.Removed));
        return string.Join(" ", parts);
    }

    private static string Named(IReadOnlyList<string> addresses) =>
        addresses.Count <= NamedAddresses ? string.Join(", ", addresses) : addresses.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(object? value) => value is string { Length: > 0 } text ? text : "(none)";

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
