using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ZivverSynctool.Bench;

/// <summary>What the programs that this process has run and waited for cost, from getrusage(2) of Linux.</summary>
internal static class ChildUsage
{
    private const int Children = -1;
    private const double Microseconds = 1e6;
    private const double KilobytesPerMegabyte = 1024;

    /// <summary>Processor time of all of them together in seconds, and the most memory that one of them ever had, in megabytes.</summary>
    public static (double CpuSeconds, double PeakMegabytes) Read()
    {
        // struct rusage: two struct timeval of two longs each, then ru_maxrss in kilobytes and 13 longs more.
        var usage = new long[18];
        if (GetUsage(Children, usage) != 0)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        return (usage[0] + usage[2] + ((usage[1] + usage[3]) / Microseconds), usage[4] / KilobytesPerMegabyte);
    }

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
