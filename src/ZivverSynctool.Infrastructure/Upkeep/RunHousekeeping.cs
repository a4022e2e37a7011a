using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Upkeep;

/// <summary>Removes journals of runs that are over and that nothing is made from any longer.</summary>
/// <param name="state">Where they lie.</param>
/// <param name="runs">The runs.</param>
internal sealed class RunHousekeeping(StateFolder state, RunStore runs)
{
    /// <summary>Removes runs that began before a moment, with the plans they left, but none that later calls need.</summary>
    /// <exception cref="SyncException"><c>StateNotWritable</c>, or that a journal which is to be judged cannot be read.</exception>
    public void RemoveBefore(DateTimeOffset moment)
    {
        var old = JournalFolder.List(state).TakeWhile(path => RunOrigin.MomentOf(JournalFolder.RunId(path)) is not { } began || began < moment.UtcDateTime)
            .Where(path => RunOrigin.MomentOf(JournalFolder.RunId(path)) is not null).ToList();
        if (old.Count == 0)
            return;
        var needed = Needed();
        var files = Directory.GetFiles(state.Runs).ToLookup(path => Path.GetFileName(path).Split('.')[0], StringComparer.Ordinal);
        foreach (var path in old.Where(path => !needed.Contains(JournalFolder.RunId(path))))
            Remove(path, files[JournalFolder.RunId(path)]);
    }

    // Each of these is asked for by something that would answer otherwise without it.
    private HashSet<string> Needed()
    {
        var all = runs.Runs();
        var needed = new HashSet<string>(StringComparer.Ordinal);
        void Last(Func<SyncRun, bool> isMeant)
        {
            if (all.LastOrDefault(isMeant) is { } last)
                needed.Add(last.Id);
        }

        Last(_ => true);
        Last(run => run.ExitCode == 0 && run.IsWhole);
        Last(run => run.IsWhole);
        Last(run => run.IsManual);
        // Whether an unattended run may begin.
        Last(run => run.Mode is SyncRunMode.Manual or SyncRunMode.Undo && run.Ended is not null);
        // What Undo-ZivverSync means where no run is named.
        Last(RunStore.HasWritten);
        needed.UnionWith(runs.SinceLastThrough().Select(JournalFolder.RunId));
        needed.UnionWith(NotInMapping(all));
        return needed;
    }

    private IEnumerable<string> NotInMapping(IReadOnlyList<SyncRun> all)
    {
        var mark = JsonFile.Read<JournalMark>(state.MappingMark);
        return all.Select(run => run.Id).Where(id => mark is null || string.CompareOrdinal(id, mark.RunId) >= 0);
    }

    // The journal goes last: as long as it is there, the next time finds what else belongs to the run.
    private static void Remove(string journal, IEnumerable<string> files)
    {
        try
        {
            foreach (var file in files.Where(file => file != journal))
                File.Delete(file);
            File.Delete(journal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotRemovable(journal, e);
        }
    }
}
