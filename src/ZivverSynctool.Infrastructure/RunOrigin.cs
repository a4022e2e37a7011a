using System.Globalization;
using System.Reflection;

namespace ZivverSynctool.Infrastructure;

/// <summary>What the record of every run begins with.</summary>
internal static class RunOrigin
{
    /// <summary>A record with a new id, and who, where and version.</summary>
    public static SyncRun New() => new()
    {
        Id = $"{DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N").Substring(0, 4)}",
        Who = Environment.UserName,
        Where = Environment.MachineName,
        Version = Version,
    };

    /// <summary>The version of the module.</summary>
    public static string Version { get; } =
        typeof(RunOrigin).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
