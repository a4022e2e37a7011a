using System.Globalization;
using System.Reflection;

namespace ZivverSynctool.Infrastructure;

/// <summary>What the record of every run begins with.</summary>
internal static class RunOrigin
{
    private const int Fractions = 0x10000;

    /// <summary>A record with a new id, and who, where and version.</summary>
    /// <param name="last">The id of the profile's last run, or null before the first.</param>
    /// <param name="now">The time.</param>
    public static SyncRun New(string? last, DateTimeOffset now) => new()
    {
        Id = IdAfter(last, now.UtcDateTime),
        Who = Environment.UserName,
        Where = Environment.MachineName,
        Version = Version,
    };

    /// <summary>The id of a run that begins now: it sorts by time, also within a second, of which the last part is the fraction.</summary>
    public static string IdOf(DateTime now) => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMdd-HHmmss}-{1:x4}", now, now.Ticks % TimeSpan.TicksPerSecond * Fractions / TimeSpan.TicksPerSecond);

    /// <summary>
    /// The id of a run that begins now and comes after another: also where the clock was set back since, for what is last is told by
    /// the ids.
    /// </summary>
    public static string IdAfter(string? last, DateTime now)
    {
        var id = IdOf(now);
        return last is null || string.CompareOrdinal(last, id) < 0 || MomentOf(last) is not { } moment ? id
            : IdOf(moment.AddTicks((TimeSpan.TicksPerSecond + Fractions - 1) / Fractions));
    }

    /// <summary>When the run with an id began, UTC; null where it is no id of a run.</summary>
    /// <remarks>The beginning of the fraction of a second that the id names, rounded up, so that adding one fraction never falls short of the next.</remarks>
    public static DateTime? MomentOf(string id) =>
        id.Split('-') is [var day, var time, var fractions]
        && DateTime.TryParseExact(day + time, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second)
        && int.TryParse(fractions, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var fraction) && fraction is >= 0 and < Fractions
            ? second.AddTicks((fraction * TimeSpan.TicksPerSecond + Fractions - 1) / Fractions)
            : null;

    /// <summary>The version of the module.</summary>
    public static string Version { get; } =
        typeof(RunOrigin).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
