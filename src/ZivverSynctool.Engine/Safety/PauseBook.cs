namespace ZivverSynctool.Safety;

/// <summary>Asks for a pause of a profile, and ends it.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="profile">Full path of the profile.</param>
/// <param name="who">The account that asks.</param>
/// <param name="clock">The time, UTC.</param>
public sealed class PauseBook(IPauseStore store, string profile, string who, Func<DateTimeOffset> clock)
{
    /// <summary>The pause that holds now; null where there is none.</summary>
    public SyncPause? Current => store.Load() is { } pause && pause.Until > clock() ? pause : null;

    /// <summary>Puts a pause in the place of the one before.</summary>
    /// <exception cref="SyncException"><c>TimePassed</c>.</exception>
    public SyncPause Begin(DateTimeOffset until, string reason)
    {
        var now = clock();
        if (until <= now)
            throw new SyncException("TimePassed", SyncErrorKind.InvalidArgument,
                $"A pause until {until.LocalDateTime:yyyy-MM-dd HH:mm} would be over already.", "Give a time to come.");
        var pause = new SyncPause { Since = now, Until = until.ToUniversalTime(), Reason = reason, Who = who, Profile = profile };
        store.Save(pause);
        return pause;
    }

    /// <summary>Ends the pause.</summary>
    /// <returns>The one that was ended; null where there was none.</returns>
    public SyncPause? End()
    {
        var pause = Current;
        store.Save(null);
        return pause;
    }
}
