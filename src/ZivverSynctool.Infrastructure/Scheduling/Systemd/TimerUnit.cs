using System.Globalization;
using ZivverSynctool.Scheduling;

namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>Writes the timer of a task (systemd.timer(5), systemd.time(7)).</summary>
internal static class TimerUnit
{
    private const int Hour = 60;

    /// <summary>The text of the unit file.</summary>
    public static string Of(TaskDefinition task) => string.Join("\n",
    [
        "[Unit]",
        $"Description=Zivver synchronization of {UnitText.Line(task.Profile.Name)} {task.Schedule} (task {task.Name})",
        "",
        "[Timer]",
        .. Calendar(task.Schedule).Select(moments => $"OnCalendar={moments}"),
        // What was missed while the computer was off is made up for.
        "Persistent=true",
        "AccuracySec=1s",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
    ]);

    /// <summary>The starts as calendar events, in the computer's own time.</summary>
    public static IEnumerable<string> Calendar(TaskSchedule schedule)
    {
        if (schedule.At is { } at)
            return [$"*-*-* {at.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)}"];
        var every = schedule.EveryMinutes!.Value;
        if (Hour % every == 0)
            return [$"*-*-* *:{Minutes(Enumerable.Range(0, Hour / every).Select(i => i * every))}:00"];
        return Enumerable.Range(0, (TaskSchedule.MostMinutes + every - 1) / every).Select(i => i * every)
            .GroupBy(minute => minute / Hour, minute => minute % Hour)
            .Select(hour => (Hour: hour.Key, Minutes: Minutes(hour)))
            .GroupBy(hour => hour.Minutes, hour => hour.Hour)
            .Select(hours => $"*-*-* {Minutes(hours)}:{hours.Key}:00");
    }

    private static string Minutes(IEnumerable<int> numbers) => string.Join(",", numbers.Select(number => number.ToString("00", CultureInfo.InvariantCulture)));
}
