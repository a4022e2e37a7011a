namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>All journals of a profile together.</summary>
internal static class JournalFolder
{
    /// <summary>The journals' paths, oldest run first: the ids sort by time.</summary>
    public static IReadOnlyList<string> List(StateFolder state)
    {
        try
        {
            return !Directory.Exists(state.Runs)
                ? []
                : [.. Directory.EnumerateFiles(state.Runs, "*" + StateFolder.JournalExtension).OrderBy(RunId, StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotReadable(state.Runs, e);
        }
    }

    /// <summary>The id of the run a journal is of.</summary>
    public static string RunId(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>How far the journals go at this moment; null where there are none.</summary>
    public static JournalMark? Mark(StateFolder state) =>
        List(state) is [.., var last] ? new JournalMark(RunId(last), JournalFile.WholeLength(last)) : null;

    /// <summary>What was journalled behind a mark, in order; without a mark, all.</summary>
    /// <param name="state">Where the journals lie.</param>
    /// <param name="mark">The mark, or null.</param>
    /// <param name="warn">Takes which journals a power cut has left in the middle of a record.</param>
    public static IEnumerable<JournalRecord> Since(StateFolder state, JournalMark? mark, Action<string> warn)
    {
        foreach (var path in List(state))
        {
            var order = mark is null ? 1 : string.CompareOrdinal(RunId(path), mark.RunId);
            if (order < 0)
                continue;
            foreach (var record in JournalFile.Read(path, order == 0 ? mark!.Length : 0, () => warn(
                $"The journal '{path}' breaks off in the middle of a record, as after a power cut. What stands behind the last whole one is left out.")))
                yield return record;
        }
    }
}
