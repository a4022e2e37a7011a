using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// What Zivver was seen to have, kept in a folder beside the profile: whole once a month, and between that only what differs.
/// A look that shows nothing new only moves the end of the last entry.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="warn">Takes what an administrator should know.</param>
public sealed class HistoryStore(SyncProfile profile, Action<string> warn) : IAccessHistory
{
    private static readonly TimeSpan BetweenWholes = TimeSpan.FromDays(31);

    private readonly StateFolder _state = new(profile);

    // What a run saw is what its writes are compared with: its lock keeps others from adding to the history between the two.
    private HistoryState? _seen;

    /// <inheritdoc/>
    public int Saw(ZivverSnapshot snapshot)
    {
        var state = Latest(out var last, out var whole);
        foreach (var (run, results) in CutOff(last))
            last = Add(state, state.Difference(run, run.Started, results)) ?? last;
        var entry = InOrder(state.Difference(snapshot), state);
        var moved = whole is null ? 0 : entry.Accounts.Count + entry.Gone.Count;
        if (whole is null || entry.At - whole.At > BetweenWholes)
        {
            state.Apply(entry);
            HistoryFile.Write(_state.History, state.Whole(entry.At));
        }
        else
        {
            entry = moved == 0 && last is { Whole: false } ? last with { Until = entry.At } : entry;
            HistoryFile.Write(_state.History, entry);
            state.Apply(entry);
        }

        _seen = state;
        return moved;
    }

    /// <inheritdoc/>
    public void Wrote(SyncRun run, IReadOnlyList<SyncResult> results)
    {
        var state = _seen ?? Latest(out _, out _);
        _seen = null;
        Add(state, state.Difference(run, run.Ended ?? run.Started, results));
    }

    /// <summary>The accounts as they were at a moment.</summary>
    public IReadOnlyList<ZivverAccount> At(DateTimeOffset moment)
    {
        var state = new HistoryState();
        foreach (var path in From(moment, mayBeEarlier: false))
            if (HistoryFile.MomentOf(path) <= moment)
                state.Apply(HistoryFile.Read(path));
        return [.. state.Accounts];
    }

    /// <summary>Every state that the meant accounts were seen in since a moment, account by account.</summary>
    public IReadOnlyList<ZivverAccount> Since(DateTimeOffset since, HistoryIdentity identity)
    {
        var trail = new HistoryTrail(since, identity);
        foreach (var path in From(since, mayBeEarlier: true))
            trail.Apply(HistoryFile.Read(path, trail.Concerns));
        return trail.States;
    }

    // Gives what was written; null where there was nothing to write.
    private HistoryEntry? Add(HistoryState state, HistoryEntry entry)
    {
        if (entry.Accounts.Count + entry.Gone.Count == 0)
            return null;
        entry = InOrder(entry, state);
        HistoryFile.Write(_state.History, entry);
        state.Apply(entry);
        return entry;
    }

    // A clock that was set back must not put a later entry before an earlier one.
    private static HistoryEntry InOrder(HistoryEntry entry, HistoryState state) =>
        state.Until is { } until && entry.At <= until ? entry with { At = until.AddTicks(1), Until = until.AddTicks(1) } : entry;

    private HistoryState Latest(out HistoryEntry? last, out HistoryEntry? whole)
    {
        last = whole = null;
        var state = new HistoryState();
        try
        {
            foreach (var path in SinceWhole(HistoryFile.List(_state.History), _ => true))
            {
                last = HistoryFile.Read(path);
                if (last.Whole)
                    whole = last;
                state.Apply(last);
            }
        }
        catch (SyncException e) when (e.ErrorId == "HistoryDamaged")
        {
            warn($"{e.Message} The history goes on with a whole read. {e.Remedy}");
            last = whole = null;
            state = new HistoryState();
        }

        return state;
    }

    // What a run wrote that never came to its end is known from its journal all the same.
    private IEnumerable<(SyncRun Run, IReadOnlyList<SyncResult> Results)> CutOff(HistoryEntry? last)
    {
        if (last is null)
            yield break;
        var runs = new RunStore(profile);
        foreach (var run in runs.NewestFirst().TakeWhile(run => run.Started >= last.At).Where(run => run.Ended is null).Reverse())
            yield return (run, runs.Results(run.Id));
    }

    private IEnumerable<string> From(DateTimeOffset moment, bool mayBeEarlier)
    {
        // Without a whole read before it, a difference tells nothing.
        var files = HistoryFile.List(_state.History).SkipWhile(path => !HistoryFile.IsWhole(path)).ToList();
        if (files.Count == 0)
            throw TooShort($"Nothing has been seen for profile '{_state.Profile}' yet.", "Every run keeps what it sees; start one.");
        var begin = HistoryFile.MomentOf(files[0]);
        if (begin > moment && !mayBeEarlier)
            throw TooShort($"The history begins at {begin.LocalDateTime:yyyy-MM-dd HH:mm:ss}.", "Give that time or a later one.");
        return SinceWhole(files, path => HistoryFile.MomentOf(path) <= moment);
    }

    private static SyncException TooShort(string message, string remedy) => new("HistoryTooShort", SyncErrorKind.NotFound, message, remedy);

    private static IEnumerable<string> SinceWhole(IReadOnlyList<string> files, Func<string, bool> isEarly)
    {
        var start = files.Count - 1;
        while (start > 0 && !(HistoryFile.IsWhole(files[start]) && isEarly(files[start])))
            start--;
        return files.Skip(Math.Max(start, 0));
    }
}
