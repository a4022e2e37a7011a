using System.Globalization;

namespace ZivverSynctool.Health;

/// <summary>How health is told in sentences.</summary>
public static class HealthWords
{
    /// <summary>A length of time in one unit, such as "26 hours".</summary>
    public static string Of(TimeSpan time) =>
        time < TimeSpan.FromHours(2) ? Words.Count(Math.Max(0, (int)time.TotalMinutes), "minute")
        : time < TimeSpan.FromDays(2) ? Words.Count((int)time.TotalHours, "hour")
        : Words.Count((int)time.TotalDays, "day");

    /// <summary>A moment to the minute, in the zone of another.</summary>
    public static string Of(DateTimeOffset moment, DateTimeOffset now) =>
        moment.ToOffset(now.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A text as the end of a sentence.</summary>
    public static string End(string text) => text.TrimEnd() is { Length: > 0 } said && said[said.Length - 1] is '.' or '!' or '?' ? text.TrimEnd() : text.TrimEnd() + ".";
}
