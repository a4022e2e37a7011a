using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Sends all threads of this process a signal that does nothing but wake them.</summary>
[SupportedOSPlatform("linux")]
internal sealed class ThreadSignals : IDisposable
{
    private const int Continue = 18;

    // One that is handled interrupts what waits, and one that is not does not.
    private readonly PosixSignalRegistration _handled = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => { });

    public static void Send()
    {
        foreach (var thread in Directory.GetDirectories("/proc/self/task"))
            _ = tgkill(Environment.ProcessId, int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), Continue);
    }

    public void Dispose() => _handled.Dispose();

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int tgkill(int process, int thread, int signal);
}
