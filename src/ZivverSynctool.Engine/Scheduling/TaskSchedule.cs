using System.Globalization;

namespace ZivverSynctool.Scheduling;

/// <summary>When a task starts: once a day at a time, or every so many minutes. Times are the computer's own.</summary>
public sealed record TaskSchedule
{
    private static readonly string[] TimeFormats = [@"h\:mm", @"hh\:mm", @"hh\:mm\:ss"];

    /// <summary>The most minutes there may be from one start to the next: those of a day.</summary>
    public const int MostMinutes = 24 * 60;

    private TaskSchedule(TimeSpan? at, int? everyMinutes) => (At, EveryMinutes) = (at, everyMinutes);

    /// <summary>The time of day at which it starts; null where it starts every so many minutes.</summary>
    public TimeSpan? At { get; }

    /// <summary>The minutes from one start to the next, counted from midnight; null where it starts once a day.</summary>
    public int? EveryMinutes { get; }

    /// <summary>The schedule of what a call was given, of which exactly one must be.</summary>
    /// <param name="at">A time of day such as <c>06:30</c>.</param>
    /// <param name="everyMinutes">Minutes from 1 to <see cref="MostMinutes"/>.</param>
    /// <exception cref="SyncException"><c>TaskScheduleInvalid</c>.</exception>
    public static TaskSchedule Of(string? at, int? everyMinutes) => (at, everyMinutes) switch
    {
        (null, null) => throw Invalid("It is not said when the task is to start."),
        (not null, not null) => throw Invalid("The task is to start both at a time of the day and every so many minutes."),
        (null, < 1 or > MostMinutes) => throw Invalid($"A task cannot start every {everyMinutes} minutes."),
        _ => new TaskSchedule(at is null ? null : TimeOfDay(at), everyMinutes),
    };

    /// <summary>A time of day as people write it.</summary>
    /// <exception cref="SyncException"><c>TaskScheduleInvalid</c>.</exception>
    public static TimeSpan TimeOfDay(string text) =>
        TimeSpan.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, out var time) && time < TimeSpan.FromDays(1)
            ? time
            : throw Invalid($"'{text}' is no time of the day.");

    /// <summary>A time of day in the form that <see cref="TimeOfDay"/> reads.</summary>
    public static string Text(TimeSpan time) => time.ToString(time.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>The first start after a moment of the computer's own time.</summary>
    public DateTime After(DateTime moment)
    {
        if (At is { } at)
            return moment.Date + at > moment ? moment.Date + at : moment.Date.AddDays(1) + at;
        var next = moment.Date.AddMinutes(((int)(moment.TimeOfDay.TotalMinutes / EveryMinutes!.Value) + 1) * EveryMinutes.Value);
        return next < moment.Date.AddDays(1) ? next : moment.Date.AddDays(1);
    }

    /// <summary>As people read it, such as <c>daily at 06:30</c> or <c>every 60 minutes</c>.</summary>
    public override string ToString() => At is { } at
        ? "daily at " + Text(at)
        : $"every {Words.Count(EveryMinutes!.Value, "minute")}";

    private static SyncException Invalid(string what) => new(
        "TaskScheduleInvalid", SyncErrorKind.InvalidArgument, what,
        $"Give either -At with a time such as 06:30, or -Every with minutes from 1 to {MostMinutes}.");
}
