using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The runs of a profile, as their journals tell them.</summary>
public sealed class RunStore : IPastRuns
{
    private static readonly SyncOutcome[] Written = [SyncOutcome.Succeeded, SyncOutcome.Partial];

    private readonly StateFolder _state;

    /// <summary>Makes a store for a profile; a profile that never ran has none of the folders yet.</summary>
    public RunStore(SyncProfile profile) => _state = new StateFolder(profile);

    /// <summary>The id of the last run; null before the first.</summary>
    public string? LastId => JournalFolder.List(_state) is [.., var last] ? JournalFolder.RunId(last) : null;

    /// <summary>
    /// All runs, oldest first. One that has no end is still active or was cut off; of the latter the results are counted
    /// from what the journal holds.
    /// </summary>
    public IReadOnlyList<SyncRun> Runs() => [.. NewestFirst().Reverse()];

    /// <inheritdoc/>
    public IEnumerable<SyncRun> NewestFirst() => LatestFirst().Select(read => read()).OfType<SyncRun>();

    /// <summary>The same, latest first, each read when it is asked for: null where there was never a run, or an error where it cannot be read.</summary>
    internal IReadOnlyList<Func<SyncRun?>> LatestFirst()
    {
        var journals = JournalFolder.List(_state);
        var active = RunLock.IsHeld(_state) && journals is [.., var last] ? last : null;
        return [.. journals.Reverse().Select(path => (Func<SyncRun?>)(() => Run(path, path == active)))];
    }

    /// <summary>The last run that wrote something and was no undo itself.</summary>
    /// <exception cref="SyncException"><c>NothingToUndo</c>: there is none.</exception>
    public SyncRun LastWritten() =>
        NewestFirst().FirstOrDefault(HasWritten)
        ?? throw new SyncException(
            "NothingToUndo", SyncErrorKind.NotFound, $"No run of profile '{_state.Profile}' has written anything.", "Get-SyncRun lists the runs.");

    /// <summary>Whether a run wrote something and was no undo itself.</summary>
    internal static bool HasWritten(SyncRun run) =>
        run.Mode != SyncRunMode.Undo && Written.Any(outcome => run.Outcomes.ContainsKey(outcome.ToString()));

    /// <summary>The results of a run, in the order they came about.</summary>
    public IReadOnlyList<SyncResult> Results(string runId)
    {
        // Listing thousands of journals takes longer than reading one of them.
        var path = RunOrigin.MomentOf(runId) is not null && File.Exists(_state.Journal(runId)) ? _state.Journal(runId) : throw new SyncException(
            "RunUnknown", SyncErrorKind.NotFound, $"There is no run '{runId}' of profile '{_state.Profile}'.",
            LastId is { } last ? $"The last run is '{last}'; Get-SyncRun lists them all." : "The profile has not run yet.");
        return [.. JournalFile.Read(path).Select(record => record.Result).OfType<SyncResult>().Select(result => result with { Profile = _state.Profile })];
    }

    /// <summary>
    /// The writes whose answers nobody has seen, with their runs, of the runs since the last one from the profile that 
    /// through: that one has seen what became of earlier ones.
    /// </summary>
    public IReadOnlyList<(SyncRun Run, WriteIntent Intent)> OpenWrites()
    {
        var ledger = new WriteLedger<SyncRun>();
        foreach (var path in SinceLastThrough())
        {
            SyncRun? run = null;
            foreach (var record in JournalFile.Read(path))
            {
                run ??= record.Run;
                if (record.Intent is { } intent)
                    ledger.Intended(run!, intent);
                if (record.Result is { } result)
                    ledger.Ended(result);
            }
        }

        return [.. ledger.Open];
    }

    /// <summary>The journals since the last run from the profile that went through, oldest first.</summary>
    /// <remarks>Of a run with failures, some may say that nobody knows what became of their write.</remarks>
    internal IEnumerable<string> SinceLastThrough()
    {
        var since = new Stack<string>();
        foreach (var path in JournalFolder.List(_state).Reverse())
        {
            var through = JournalFile.End(path)?.Run is { Mode: SyncRunMode.Manual or SyncRunMode.Unattended, ExitCode: 0 or 2 } ended ? ended : null;
            if (through is { ExitCode: 0, KnownIssues: 0 })
                break;
            since.Push(path);
            if (through is not null)
                break;
        }

        return since;
    }

    // The profile may have been elsewhere then; whoever asks now works with this one.
    private SyncRun? Run(string path, bool active) => Record(path, active) is { } run ? run with { Profile = _state.Profile } : null;

    private static SyncRun? Record(string path, bool active)
    {
        if (JournalFile.End(path)?.Run is { } ended)
            return ended;
        if (JournalFile.First(path)?.Run is not { } begun)
            return null;
        return active ? begun : RunTally.Count(begun, JournalFile.Read(path)) with { Reason = "cut off" };
    }
}
