using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Upkeep;

/// <summary>
/// Removes what a profile has kept long enough, at most once a day. Only whole files go, the oldest first, so that a power cut in the
/// middle leaves what a shorter time to keep would have left.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="runLock">The right to run it: nobody runs while something is removed.</param>
/// <param name="clock">The time, UTC.</param>
internal sealed class Housekeeping(SyncProfile profile, RunLock runLock, Func<DateTimeOffset> clock) : IAfterRun
{
    private static readonly TimeSpan Between = TimeSpan.FromDays(1);

    private readonly StateFolder _state = new(profile);

    /// <inheritdoc/>
    public Task DoAsync(RunEnd end)
    {
        // Whoever stopped it does not want to wait, and a profile that never ran has nothing to tidy.
        if (!end.Cancelled && Directory.Exists(_state.Runs) && IsTime())
            Tidy();
        return Task.CompletedTask;
    }

    private bool IsTime() =>
        JsonFile.Read<HousekeepingMark>(_state.Housekeeping)?.At is not { } last || last > clock() || clock() - last >= Between;

    private void Tidy()
    {
        IDisposable held;
        try
        {
            held = runLock.Take();
        }
        catch (SyncException e) when (e.Kind == SyncErrorKind.RunActive)
        {
            // The run that is active tidies when it is over.
            return;
        }

        using (held)
            Tidy(clock());
    }

    private void Tidy(DateTimeOffset now)
    {
        try
        {
            var runs = new RunStore(profile);
            var oldest = now.AddMonths(-profile.Keep.RunMonths);
            new HistoryHousekeeping(_state, runs).RemoveBefore(now.AddYears(-profile.Keep.HistoryYears));
            new RunHousekeeping(_state, runs).RemoveBefore(oldest);
            new AttemptFile(profile).RemoveBefore(oldest);
            JsonFile.Write(_state.Housekeeping, new HousekeepingMark(now));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StateFile.NotRemovable(_state.Runs, e);
        }
    }
}
