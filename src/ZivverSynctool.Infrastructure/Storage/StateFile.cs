#if NET
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
#endif

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Opens the files that state is kept in, and makes their folders and entries last.</summary>
internal static class StateFile
{
    /// <summary>The id of the error where state cannot be written.</summary>
    public const string NotWritableId = "StateNotWritable";

    /// <summary>Opens a file, making its folder where needed. What is made is for whoever may use the folder.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="mode">Whether it is made or opened.</param>
    /// <param name="access">What it is opened for.</param>
    /// <param name="share">What others may do with it meanwhile.</param>
    /// <param name="buffer">How much is gathered before it is written; 1 is nothing, so that no write is still to come when it is closed.</param>
    /// <param name="forAll">Whether everybody may read what is made.</param>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, int buffer = 4096, bool forAll = false)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
#if NET
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = buffer };
        if (OperatingSystem.IsWindows() || mode is not (FileMode.Create or FileMode.CreateNew or FileMode.OpenOrCreate) || File.Exists(path))
            return new FileStream(path, options);
        options.UnixCreateMode = UnixAccess.Unshared;
        return Shared(new FileStream(path, options), path, forAll);
#else
        // On Windows a new file has the permissions of its folder.
        return new FileStream(path, mode, access, share, buffer);
#endif
    }

    /// <summary>The content of a file that others may have open, or null where there is none.</summary>
    public static byte[]? Read(string path) => Read(path, static stream =>
    {
        using var content = new MemoryStream((int)stream.Length);
        stream.CopyTo(content);
        return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
    });

    /// <summary>Makes something of a file that others may have open, as long as it does not change meanwhile; nothing where there is none.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="read">Makes something of the file, which it may go through more than once.</param>
    public static T? Read<T>(string path, Func<Stream, T?> read)
    {
        using var stream = TryOpen(path);
        if (stream is null)
            return default;
        var before = Stamp(stream);
        try
        {
            var made = read(stream);
            return Stamp(stream) == before ? made : throw Changing(path);
        }
        catch (SyncException) when (Stamp(stream) != before)
        {
            // What looks wrong may be half of something right.
            throw Changing(path);
        }
        catch (IOException e)
        {
            throw NotReadable(path, e);
        }
    }

    /// <summary>Opens a file that others may have open, or gives null where there is none.</summary>
    public static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(path, e);
        }
    }

    // Of the file that is open: another one may have taken its name meanwhile, and the open one is whole all the same.
    private static (long Length, DateTime Written) Stamp(FileStream stream) =>
#if NET
        (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle));
#else
        (stream.Length, default);
#endif

    /// <summary>The error where state cannot be read.</summary>
    public static SyncException NotReadable(string path, Exception e) => new(
        "StateUnreadable", SyncErrorKind.Unavailable, $"'{path}' cannot be read: {e.Message}",
        "Close it where it is open, or give the account that runs the synchronization permission to read it.", e);

    private static SyncException Changing(string path) => new(
        "StateUnreadable", SyncErrorKind.Unavailable, $"'{path}' was being written while it was read.",
        "Try again when the program that writes it is done.");

    /// <summary>The error where state cannot be written.</summary>
    public static SyncException NotWritable(string path, Exception e) => new(
        NotWritableId, SyncErrorKind.Unavailable, $"'{path}' cannot be written: {e.Message}",
        "Give the account that runs the synchronization permission to write beside the profile, and make room on the disk.", e);

    /// <summary>The error where state that is no longer needed cannot be removed.</summary>
    public static SyncException NotRemovable(string path, Exception e) => new(
        "StateNotRemovable", SyncErrorKind.Unavailable, $"'{path}' has been kept long enough, and cannot be removed: {e.Message}",
        "Close it where it is open, or give the account that runs the synchronization permission to delete it. Nothing depends on it; the next day tries again.", e);

    /// <summary>Makes the names in a folder survive a power cut. Windows does so by itself: its file system journals names.</summary>
    public static void FlushNames(string folder)
    {
#if NET
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = OpenFolder(folder, 0);
        if (descriptor < 0)
            throw new IOException($"'{folder}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            // Some file systems have no such call for folders; then there is nothing more to be had.
            _ = FlushFolder(descriptor);
        }
        finally
        {
            _ = CloseFolder(descriptor);
        }
#endif
    }

#if NET
    [UnsupportedOSPlatform("windows")]
    private static FileStream Shared(FileStream file, string path, bool forAll)
    {
        try
        {
            UnixAccess.Share(file.SafeFileHandle, path, forAll);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
#endif

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent)
            return;
        MakeFolder(parent);
        try
        {
#if NET
            if (!OperatingSystem.IsWindows())
                UnixAccess.MakeFolder(folder);
#endif
            Directory.CreateDirectory(folder);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException($"The folder '{folder}' cannot be made: permission to write in '{parent}' is missing.", e);
        }

        FlushNames(parent);
    }

#if NET
    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int OpenFolder(string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    private static extern int FlushFolder(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int CloseFolder(int descriptor);
#endif
}
