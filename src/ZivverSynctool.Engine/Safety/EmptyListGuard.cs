using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>
/// Refuses a mirrored list that is empty for every account of a source, where that would take something away: it looks
/// like a broken source (SPEC §1).
/// </summary>
internal static class EmptyListGuard
{
    /// <summary>Throws where such a list would empty lists in Zivver.</summary>
    public static void Check(MergedSources sources, IReadOnlyList<SyncChange> changes)
    {
        foreach (var (source, property) in sources.EmptyLists)
        {
            var emptied = changes.Count(change => change.Source?.SourcesOf(property).Contains(source) == true
                && change.Ready.Any(difference => difference.Property == property && difference.Removed.Count > 0));
            if (emptied > 0)
                throw new SyncException("SourceListEmpty", SyncErrorKind.Refused,
                    $"The source '{source}' has no {Words.Of(property)} for any account, which would empty those of {Words.Count(emptied, "account")} in Zivver.",
                    $"Look at the source. If they are not to be managed, say so under 'manage' in the profile: \"user.{Key(property)}\": \"ignore\".");
        }
    }

    private static string Key(SyncProperty property) => property == SyncProperty.Aliases ? "aliases" : "delegates";
}
