#if NET
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// Gives what is made in a folder to whoever may use that folder, and to nobody else: its owner, and the folder's group as far as the
/// folder is the group's. So administrators and the account of a task work on the same state, whatever their umask. On Windows a new
/// file has the permissions of its folder without that.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static class UnixAccess
{
    private const UnixFileMode OfGroup = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The mode that a new file is opened with: its owner's alone, until it is shared.</summary>
    public const UnixFileMode Unshared = OfOwner;

    private const UnixFileMode ForAll = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Shares a new file with the group of its folder, and lets everybody read it where that is asked.</summary>
    public static void Share(SafeFileHandle file, string path, bool forAll) =>
        Allow(() => File.SetUnixFileMode(file, OfOwner | (Shared(path) & ~UnixFileMode.GroupExecute) | (forAll ? ForAll : 0)));

    /// <summary>Makes a folder in another one, for the same group.</summary>
    public static void MakeFolder(string folder)
    {
        Directory.CreateDirectory(folder, OfOwner | UnixFileMode.UserExecute);
        var inherited = File.GetUnixFileMode(folder) & UnixFileMode.SetGroup;
        Allow(() => File.SetUnixFileMode(folder, OfOwner | UnixFileMode.UserExecute | Shared(folder) | inherited));
    }

    /// <summary>Whether this account may write to a file, as far as can be told without opening it.</summary>
    public static bool MayWrite(string path)
    {
        const int write = 2;
        return CheckAccess(path, write) == 0;
    }

    private static void Allow(Action set)
    {
        try
        {
            set();
        }
        catch (UnauthorizedAccessException)
        {
            // What was made just now is ours, so this is a file system without modes, such as a share of Windows: its server decides.
        }
    }

    // What the folder lets its group do, or nothing where the new file cannot be given to that group.
    private static UnixFileMode Shared(string path)
    {
        var parent = Path.GetDirectoryName(path)!;
        var mode = File.GetUnixFileMode(parent) & OfGroup;
        return mode == 0 || HasGroupOf(parent, path) ? mode : 0;
    }

    private static bool HasGroupOf(string parent, string path)
    {
        // Elsewhere than on Linux new files have the group of their folder.
        if (!OperatingSystem.IsLinux())
            return true;
        var group = GroupOf(parent);
        return group is not null && (GroupOf(path) == group || SetOwner(path, uint.MaxValue, group.Value) == 0);
    }

    private static uint? GroupOf(string path)
    {
        const int currentFolder = -100;
        const uint wantsGroup = 0x10;
        return ReadStatus(currentFolder, path, 0, wantsGroup, out var status) == 0 ? status.Group : null;
    }

    [DllImport("libc", EntryPoint = "statx", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int ReadStatus(int folder, string path, int flags, uint mask, out Status status);

    [DllImport("libc", EntryPoint = "access", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int CheckAccess(string path, int mode);

    [DllImport("libc", EntryPoint = "chown", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetOwner(string path, uint owner, uint group);

    // struct statx, which is the same on every processor (Linux, statx(2)).
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(24)]
        public uint Group;
    }
}
#endif
