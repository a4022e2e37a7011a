using System.Globalization;
using System.Reflection;

namespace ZivverSynctool.Infrastructure;

/// <summary>What the record of every run begins with.</summary>
internal static class RunOrigin
{
    /// <summary>A record with a new id, and who, where and version.</summary>
    public static SyncRun New() => new()
    {
        Id = IdOf(DateTime.UtcNow),
        Who = Environment.UserName,
        Where = Environment.MachineName,
        Version = Version,
    };

    /// <summary>The id of a run that begins now: it sorts by time, also within a second, of which the last part is the fraction.</summary>
    public static string IdOf(DateTime now) => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMdd-HHmmss}-{1:x4}", now, now.Ticks % TimeSpan.TicksPerSecond * 0x10000 / TimeSpan.TicksPerSecond);

    /// <summary>The version of the module.</summary>
    public static string Version { get; } =
        typeof(RunOrigin).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
