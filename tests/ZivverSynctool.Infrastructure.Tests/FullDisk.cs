using ZivverSynctool.Directories;

namespace ZivverSynctool.Infrastructure.Tests;

/// <summary>A disk with room for next to nothing.</summary>
internal static class FullDisk
{
    private const int Kilobytes = 32;

    /// <summary>Mounts one, or skips the test where this computer does not let us have one.</summary>
    public static SmallDisk Mount()
    {
        var disk = SmallDisk.TryMount(Kilobytes);
        Assert.SkipWhen(disk is null, "Only the superuser of a Linux system can mount a small disk.");
        return disk!;
    }
}
