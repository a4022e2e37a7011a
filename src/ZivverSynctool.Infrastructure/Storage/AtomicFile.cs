namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Replaces files so that, whatever happens, there is the whole old one or the whole new one.</summary>
internal static class AtomicFile
{
    /// <summary>How the names of files end that are still being written.</summary>
    public const string Unfinished = ".unfinished";

    /// <summary>
    /// Writes a file beside the old one, makes it last, and puts it in the old one's place. When this returns, the new
    /// content survives a power cut; when it throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>,
    /// the old content is still there.
    /// </summary>
    /// <param name="path">The file to replace or make.</param>
    /// <param name="write">Writes the new content.</param>
    public static void Replace(string path, Action<Stream> write) => Replace(path, write, static _ => false, forAll: false);

    /// <summary>The same, but whoever may look into the folder may read the file, also where that is not so for state.</summary>
    /// <param name="path">The file to replace or make.</param>
    /// <param name="write">Writes the new content.</param>
    public static void ReplaceForAll(string path, Action<Stream> write) => Replace(path, write, static _ => false, forAll: true);

    /// <summary>The same, but leaves the file alone where it has that content already.</summary>
    /// <param name="path">The file to replace or make.</param>
    /// <param name="write">Writes the new content.</param>
    public static void ReplaceUnlessSame(string path, Action<Stream> write) => Replace(
        path, write, content => StateFile.Read(path, old => FileContent.Compare(content, old)) == Likeness.Same, forAll: false);

    private static void Replace(string path, Action<Stream> write, Func<Stream, bool> isThere, bool forAll)
    {
        var unfinished = $"{path}.{Guid.NewGuid():n}{Unfinished}";
        try
        {
            bool same;
            using (var stream = StateFile.Open(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, forAll: forAll))
            {
                write(stream);
                same = isThere(stream);
                if (!same)
                    stream.Flush(flushToDisk: true);
            }

            if (same)
            {
                File.Delete(unfinished);
                return;
            }

            Move(unfinished, path);
        }
        catch (Exception e)
        {
            // Where its folder could not even be made, removing it would fail as well and hide why.
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            if (Told(e, unfinished, path) is { } told)
                throw told;
            throw;
        }

        var folder = Path.GetDirectoryName(path)!;
        StateFile.FlushNames(folder);
        RemoveAbandoned(folder, path);
    }

    /// <summary>Puts a file in another's place, or gives it that name.</summary>
    public static void Move(string source, string target)
    {
#if NET
        File.Move(source, target, overwrite: true);
#else
        if (File.Exists(target))
            File.Replace(source, target, null);
        else
            File.Move(source, target);
#endif
    }

    // The name of the unfinished file is nobody's but ours: told is what was to be written, and where that is not allowed.
    private static Exception? Told(Exception e, string unfinished, string path) => e switch
    {
        _ when !e.Message.Contains(unfinished) => null,
        UnauthorizedAccessException => new UnauthorizedAccessException($"Permission to write in the folder '{Path.GetDirectoryName(path)}' is missing.", e),
        PathTooLongException => null,
        IOException => new IOException(e.Message.Replace(unfinished, path), e),
        _ => null,
    };

    // What a process left that was ended in the middle; what another one is writing just now is younger.
    private static void RemoveAbandoned(string folder, string path)
    {
        var old = File.GetLastWriteTimeUtc(path) - TimeSpan.FromHours(1);
        foreach (var file in Directory.EnumerateFiles(folder, Path.GetFileName(path) + ".*" + Unfinished))
            if (File.GetLastWriteTimeUtc(file) < old)
                File.Delete(file);
    }
}
