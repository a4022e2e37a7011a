using System.Diagnostics;

namespace ZivverSynctool.Directories;

/// <summary>A disk with little room, in memory; for the superuser of a Linux system only.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk()
    {
    }

    /// <summary>The folder it is mounted on.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("disk").FullName;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Mounts one.</summary>
    /// <param name="kilobytes">Its size.</param>
    /// <returns>The disk; null where this computer does not let us have one.</returns>
    public static SmallDisk? TryMount(int kilobytes)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var disk = new SmallDisk();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path) == 0)
            return disk;
        Directory.Delete(disk.Path);
        return null;
    }

    /// <summary>Fills what room is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
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

    /// <summary>Gives the room back that <see cref="Fill"/> took.</summary>
    public void Clear() => File.Delete(Filler);

    /// <summary>Lets nothing more be written, by anybody.</summary>
    public void MakeReadOnly()
    {
        if (Run("mount", "-o", "remount,ro", Path) != 0)
            throw new IOException($"'{Path}' cannot be made read-only.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Run("umount", Path) != 0)
            throw new IOException($"'{Path}' cannot be unmounted.");
        Directory.Delete(Path);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode;
    }
}
