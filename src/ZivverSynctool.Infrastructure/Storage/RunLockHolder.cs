using System.Globalization;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Who holds a run's lock, for people to read.</summary>
internal sealed record RunLockHolder(string Who, string Where, int Process, DateTimeOffset Since)
{
    /// <summary>This process.</summary>
    public static RunLockHolder Current(DateTimeOffset now)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return new RunLockHolder(Environment.UserName, Environment.MachineName, process.Id, now.ToUniversalTime());
    }

    /// <summary>All of it as part of a sentence.</summary>
    public override string ToString() =>
        $"{Who} on {Where} (process {Process}) since {Since.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}";
}
