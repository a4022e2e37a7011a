namespace ZivverSynctool.Infrastructure.Sources;

/// <summary>What is in a file that another program may have open, or a clear error.</summary>
internal static class SourceFile
{
    /// <summary>The path of the file that a source is read from.</summary>
    public static string PathOf(SourceSettings settings) => settings.Path ?? throw new SyncException(
        "SourceWithoutPath", SyncErrorKind.InvalidProfile, $"Source '{settings.Name}' names no file.", "Give it a 'path' in the profile.");

    /// <summary>The error of a file that holds no account.</summary>
    public static SyncException Empty(string message) => new(
        "SourceEmpty", SyncErrorKind.Refused, message,
        "See to it that the file is filled before the synchronization starts; a source without accounts is taken for broken.");

    /// <summary>Reads a file that other programs may be reading or writing, as long as it does not change meanwhile.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="read">Makes something of the file, which it may go through more than once.</param>
    public static T Read<T>(string path, Func<Stream, T> read)
    {
        var before = new FileInfo(path);
        if (!before.Exists)
            throw Missing(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var result = read(stream);
            EnsureUnchanged(before);
            return result;
        }
        catch (SyncException)
        {
            // What looks wrong may be half of something right.
            EnsureUnchanged(before);
            throw;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new SyncException(
                "SourceFileDenied", SyncErrorKind.NotAuthorized, $"'{path}' may not be read by this account.",
                "Give the account that runs the synchronization permission to read the file.", e);
        }
        catch (IOException e) when (e is DirectoryNotFoundException || (e is FileNotFoundException { FileName: var name } && name == before.FullName))
        {
            throw Missing(path);
        }
        catch (IOException e)
        {
            throw new SyncException(
                "SourceFileUnreadable", SyncErrorKind.Unavailable, $"'{path}' cannot be read: {e.Message}",
                "If another program has the file open for itself, close it there and try again.", e);
        }
    }

    /// <summary>Throws if the file is no longer as it was: what was read may be half of it.</summary>
    internal static void EnsureUnchanged(FileInfo before)
    {
        var after = new FileInfo(before.FullName);
        if (!after.Exists || after.Length != before.Length || after.LastWriteTimeUtc != before.LastWriteTimeUtc)
            throw Changing(before.FullName);
    }

    private static SyncException Missing(string path) => new(
        "SourceFileMissing", SyncErrorKind.Unavailable, $"There is no file '{path}'.",
        "Correct the path in the profile, or see to it that the file is there before the synchronization starts.");

    private static SyncException Changing(string path) => new(
        "SourceFileChanging", SyncErrorKind.Unavailable, $"'{path}' was being written while it was read.",
        "Wait until the program that writes it is done. An export that writes another file first and renames it is always whole.");
}
