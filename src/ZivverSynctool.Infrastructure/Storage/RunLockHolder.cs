using System.ComponentModel;
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

    /// <summary>Whether it was a process of this computer that is no more.</summary>
    public bool IsGone
    {
        get
        {
            if (Where != Environment.MachineName)
                return false;
            try
            {
                using var process = System.Diagnostics.Process.GetProcessById(Process);
                return process.HasExited;
            }
            catch (ArgumentException)
            {
                // There is no process of that number.
                return true;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                // It ended just now, or belongs to somebody whose processes are not shown: then it is there.
                return e is InvalidOperationException;
            }
        }
    }

    /// <summary>All of it as part of a sentence.</summary>
    public override string ToString() =>
        $"{Who} on {Where} (process {Process}) since {Since.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}";
}
