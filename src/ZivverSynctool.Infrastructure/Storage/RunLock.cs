using ZivverSynctool.Execution;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// The right to run a profile, held by one process at a time. It is a lock of the operating system on a file, so it is
/// gone when its holder is, however that came about.
/// </summary>
public sealed class RunLock : IRunLock
{
    private const int MostLooks = 40;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    private readonly StateFolder _state;
    private readonly Func<DateTimeOffset> _clock;

    /// <summary>Makes the lock of a profile; nothing is locked yet.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="clock">The time, for others who would like to know since when it is locked.</param>
    public RunLock(SyncProfile profile, Func<DateTimeOffset> clock)
    {
        _state = new StateFolder(profile);
        _clock = clock;
    }

    /// <inheritdoc/>
    public IDisposable Take()
    {
        var file = TryLock(_state) ?? throw Active(_state);
        try
        {
            JsonFile.Write(_state.LockHolder, RunLockHolder.Current(_clock()));
            return new Held(_state, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<IDisposable> WaitAsync(Action<string> waits, Func<bool> givesUp, CancellationToken cancellation)
    {
        var said = false;
        while (true)
        {
            try
            {
                return Take();
            }
            catch (SyncException active) when (active.Kind == SyncErrorKind.RunActive && !givesUp())
            {
                if (!said)
                    waits(active.Message);
                said = true;
            }

            // The operating system tells nobody that a lock has become free.
            await Task.Delay(BetweenTries, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whether somebody runs the profile now.</summary>
    internal static bool IsHeld(StateFolder state)
    {
        // Whoever looks must not get in the way of one who is about to run, so the lock is tried only where there is a
        // holder's note: now, or after a crash.
        if (!File.Exists(state.LockHolder) || !File.Exists(state.Lock))
            return false;
        try
        {
            using var file = new FileStream(state.Lock, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException e) when (IsLocked(e))
        {
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static FileStream? TryLock(StateFolder state)
    {
        try
        {
            return StateFile.Open(state.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsLocked(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotWritable(state.Lock, e);
        }
    }

    private static SyncException Active(StateFolder state) => new(
        "RunActive", SyncErrorKind.RunActive,
        $"Profile '{state.Profile}' is being run already{HeldBy(state)}.",
        "Wait until that run is over, or start with -Wait.");

    // Who it is, is only for people to read: without it the answer is the same. Whoever has just taken the lock is about to write the
    // note; until then there is none, or that of one who crashed.
    private static string HeldBy(StateFolder state)
    {
        try
        {
            var holder = JsonFile.Read<RunLockHolder>(state.LockHolder);
            for (var look = 1; look < MostLooks && holder?.IsGone != false; look++)
            {
                Thread.Sleep(BetweenLooks);
                holder = JsonFile.Read<RunLockHolder>(state.LockHolder);
            }

            return holder?.IsGone == false ? $" by {holder}" : "";
        }
        catch (SyncException e) when (e.ErrorId is "StateDamaged" or "StateUnreadable")
        {
            return $", by whom cannot be told: {e.Message.TrimEnd('.')}";
        }
    }

    private static bool IsLocked(IOException e)
    {
        // Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION. Elsewhere EWOULDBLOCK, of Linux and of macOS.
        const int sharing = unchecked((int)0x80070020);
        const int region = unchecked((int)0x80070021);
        return e.HResult is sharing or region or 11 or 35;
    }

    private sealed class Held(StateFolder state, FileStream file) : IDisposable
    {
        public void Dispose()
        {
            // A second call must not take away the note of whoever holds the lock by then.
            if (!file.CanWrite)
                return;
            File.Delete(state.LockHolder);
            file.Dispose();
        }
    }
}
