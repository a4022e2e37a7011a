namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// The right to run a profile, held by one process at a time. It is a lock of the operating system on a file, so it is
/// gone when its holder is, however that came about.
/// </summary>
public sealed class RunLock : IDisposable
{
    private readonly StateFolder _state;
    private readonly FileStream _file;

    private RunLock(StateFolder state, FileStream file)
    {
        _state = state;
        _file = file;
    }

    /// <summary>Takes the lock, or throws <see cref="SyncException"/> of kind <see cref="SyncErrorKind.RunActive"/> that tells who holds it.</summary>
    /// <param name="profile">The profile to run.</param>
    /// <param name="now">The time, for others who would like to know since when.</param>
    public static RunLock Take(SyncProfile profile, DateTimeOffset now)
    {
        var state = new StateFolder(profile);
        var file = TryLock(state) ?? throw Active(state);
        try
        {
            JsonFile.Write(state.LockHolder, RunLockHolder.Current(now));
        }
        catch
        {
            file.Dispose();
            throw;
        }

        return new RunLock(state, file);
    }

    /// <summary>Gives the right back.</summary>
    public void Dispose()
    {
        File.Delete(_state.LockHolder);
        _file.Dispose();
    }

    /// <summary>Whether somebody runs the profile now.</summary>
    internal static bool IsHeld(StateFolder state)
    {
        // Whoever looks must not get in the way of one who is about to run, so the lock is tried only after a holder's note.
        if (!File.Exists(state.LockHolder))
            return false;
        using var file = TryLock(state);
        if (file is null)
            return true;
        File.Delete(state.LockHolder);
        return false;
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
            throw new SyncException(
                "StateNotWritable", SyncErrorKind.Unavailable, $"The folder '{state.Runs}' cannot be written: {e.Message}",
                "Give the account that runs the synchronization permission to write beside the profile, and make room on the disk.", e);
        }
    }

    private static SyncException Active(StateFolder state) => new(
        "RunActive", SyncErrorKind.RunActive,
        $"Profile '{state.Profile}' is being run already{(JsonFile.Read<RunLockHolder>(state.LockHolder) is { } holder ? $" by {holder}" : "")}.",
        "Wait until that run is over, or start with -Wait.");

    private static bool IsLocked(IOException e)
    {
        // Windows: ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION. Elsewhere EWOULDBLOCK, of Linux and of macOS.
        const int sharing = unchecked((int)0x80070020);
        const int region = unchecked((int)0x80070021);
        return e.HResult is sharing or region or 11 or 35;
    }
}
