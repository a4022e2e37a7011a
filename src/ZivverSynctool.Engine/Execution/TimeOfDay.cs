namespace ZivverSynctool.Execution;

/// <summary>What moment somebody means by a time of day.</summary>
public static class TimeOfDay
{
    /// <summary>The next such time, if it is near enough, else the one that has just passed.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="now">The moment, on the same clock.</param>
    /// <param name="within">How far off it may be to be still to come.</param>
    public static DateTime Next(TimeSpan time, DateTime now, TimeSpan within)
    {
        var today = now.Date + time;
        var next = today > now ? today : today.AddDays(1);
        return next - now <= within ? next : next.AddDays(-1);
    }
}
