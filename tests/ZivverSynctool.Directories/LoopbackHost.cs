namespace ZivverSynctool.Directories;

/// <summary>Addresses of this computer that no other process uses: Samba listens on fixed ports.</summary>
internal static class LoopbackHost
{
    private const int FirstNet = 64;
    private const int Nets = 60;
    private const int Hosts = 250;

    /// <summary>The address in 127.0.0.0/8 (RFC 1122 §3.2.1.3) of this process.</summary>
    public static string Own { get; } = Of(Environment.ProcessId);

    private static string Of(int process) => $"127.{FirstNet + (process / Hosts / Hosts % Nets)}.{process / Hosts % Hosts}.{1 + (process % Hosts)}";
}
