namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Writes files of the administrator's choice: a whole new one, or none and the old one as it was.</summary>
public static class OutputFile
{
    /// <summary>Fails where a file would take the place of something that the profile needs, such as the list of a source.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="profile">The profile that it is about.</param>
    /// <exception cref="SyncException"><c>OutputPathTaken</c>.</exception>
    public static void CheckIsFree(string path, SyncProfile profile)
    {
        var state = new StateFolder(profile);
        bool Is(string? file) => string.Equals(path, file, StringComparison.OrdinalIgnoreCase);
        bool IsIn(string folder) => path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
        if (Is(profile.Path) || profile.Sources.Any(source => Is(source.Path)) || IsIn(profile.MappingFolder) || IsIn(state.Runs) || IsIn(state.History))
            throw new SyncException(
                "OutputPathTaken", SyncErrorKind.InvalidArgument, $"'{path}' belongs to the profile, which would not work without it.", "Choose another name.");
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Full path, in a folder that is there.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="SyncException"><c>OutputFileExists</c> or <c>OutputFileNotWritten</c>; a file that was there is as it was.</exception>
    public static void Write(string path, bool force, Action<Stream> write)
    {
        if (!force && File.Exists(path))
            throw new SyncException(
                "OutputFileExists", SyncErrorKind.InvalidArgument, $"There is a file '{path}' already.",
                "Choose another name, or replace the file with -Force.");
        Check(path);
        try
        {
            AtomicFile.Replace(path, write);
        }
        catch (PathTooLongException e)
        {
            throw NotWritten(path, "its path is too long", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw NotWritten(path, e.Message.TrimEnd('.'), e);
        }
    }

    /// <summary>Fails where the folder is missing or what is there already cannot be replaced, so that nothing is gathered for a file that cannot be written.</summary>
    /// <exception cref="SyncException"><c>OutputFileNotWritten</c>.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
            throw NotWritten(path, "it is a folder", null, "Name a file in it.");
        // A mistyped folder would hide the file from whoever waits for it.
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw NotWritten(path, $"there is no folder '{folder}'", null, "Make the folder, or correct the path.");
        if (!File.Exists(path))
            return;
        // Where names can be replaced without asking the file itself, it is asked here.
        if (new FileInfo(path).IsReadOnly)
            throw NotWritten(path, "it is there already, and read-only", null);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotWritten(path, "it is there already, and you may not write it", e);
        }
        catch (IOException e)
        {
            throw NotWritten(path, "it is open in another program", e);
        }
    }

    /// <summary>The error of a file that cannot be written.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="why">Why, as the end of a sentence.</param>
    /// <param name="inner">The cause, for the log.</param>
    /// <param name="remedy">What to do about it, where that is known; null names what there is to try.</param>
    public static SyncException NotWritten(string path, string why, Exception? inner, string? remedy = null) => new(
        "OutputFileNotWritten", SyncErrorKind.InvalidArgument, $"'{path}' cannot be written: {why}.",
        remedy ?? "Close the file where it is open, make room on the disk, or choose a name in a folder that you may write to.", inner);
}
