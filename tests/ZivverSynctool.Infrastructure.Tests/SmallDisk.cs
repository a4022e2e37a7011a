using System.Diagnostics;

namespace ZivverSynctool.Infrastructure.Tests;

/// <summary>A disk with room for next to nothing, in memory; for the superuser of a Linux system only, others skip.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TempFolder _folder = new();

    private SmallDisk()
    {
    }

    public string Path => _folder.Path;

    /// <summary>Fills what room is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(System.IO.Path.Combine(Path, "filler"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[512];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // That is what it is for.
            return;
        }
    }

    public static SmallDisk Mount()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            Assert.Skip("Only the superuser of a Linux system can mount a small disk.");
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.Path) == 0)
            return disk;
        disk._folder.Dispose();
        Assert.Skip("This system does not let the superuser mount a small disk.");
        return disk;
    }

    public void Dispose()
    {
        Assert.Equal(0, Run("umount", Path));
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
