using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Upkeep;

/// <summary>Removes the beginning of the access history.</summary>
/// <param name="state">Where it lies.</param>
/// <param name="runs">The runs: what a write is taken for whose answer nobody saw depends on what was there before it.</param>
internal sealed class HistoryHousekeeping(StateFolder state, RunStore runs)
{
    /// <summary>Removes what tells of the time before a moment only. What was so at that moment can still be told, so the whole look before it stays.</summary>
    /// <exception cref="SyncException"><c>StateNotWritable</c>.</exception>
    public void RemoveBefore(DateTimeOffset moment)
    {
        var files = HistoryFile.List(state.History).Where(path => HistoryFile.TryMomentOf(path) is not null).ToList();
        if (files.Count == 0 || HistoryFile.MomentOf(files[0]) >= moment)
            return;
        var open = runs.SinceLastThrough().Select(path => RunOrigin.MomentOf(JournalFolder.RunId(path))).Min();
        var oldest = open < moment.UtcDateTime ? new DateTimeOffset(open.Value, TimeSpan.Zero) : moment;
        var first = files.FindLastIndex(path => HistoryFile.IsWhole(path) && HistoryFile.MomentOf(path) <= oldest);
        foreach (var path in files.Take(first))
            Remove(path);
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotRemovable(path, e);
        }
    }
}
