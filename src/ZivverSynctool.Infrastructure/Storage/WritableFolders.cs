using ZivverSynctool.Checks;
using ZivverSynctool.Infrastructure.Logging;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// Finds out whether the folders that a run writes into can be written: by a file without content that is made and gone again, for what
/// permissions say is not all of it. A folder that is not there yet is made by the first run, in the nearest one that is.
/// </summary>
internal static class WritableFolders
{
    /// <summary>Each folder of a profile that cannot be written.</summary>
    public static IReadOnlyList<UnwritableFolder> Check(SyncProfile profile)
    {
        var state = new StateFolder(profile);
        var logs = profile.Log is { } log ? new[] { (log.Folder, LogFileWriter.NotWrittenId, false) } : [];
        var folders = new[]
        {
            (state.Runs, StateFile.NotWritableId, true),
            (state.History, StateFile.NotWritableId, true),
            (Path.GetDirectoryName(state.Mapping)!, MappingFile.NotWrittenId, false),
        }.Concat(logs);
        var unwritable = new List<UnwritableFolder>();
        foreach (var (folder, id, ends) in folders)
            if (WhyNot(folder, profile.Path) is { } why)
                unwritable.Add(new UnwritableFolder(why.ToError(id), ends));
        if (unwritable.Count == 0 && WhyNotLock(state.Lock) is { } locked)
            unwritable.Add(new UnwritableFolder(locked.ToError(StateFile.NotWritableId), true));
        return unwritable;
    }

    private static Refusal? WhyNot(string folder, string profile)
    {
        var place = folder;
        while (!Directory.Exists(place) && Path.GetDirectoryName(place) is { } parent)
            place = parent;
        var file = Path.Combine(place, $"{Path.GetFileName(profile)}.{Guid.NewGuid():n}{AtomicFile.Unfinished}");
        try
        {
            using (new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
                return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal($"the folder '{place}'{(place == folder ? "" : $", in which '{folder}' is to be made")}", place, e.Message.Replace(file, place), e);
        }
    }

    // It is whose the first run was. To open it would be in the way of a run; on Windows it has the permissions of its folder.
    private static Refusal? WhyNotLock(string path)
    {
#if NET
        if (!OperatingSystem.IsWindows() && File.Exists(path) && !UnixAccess.MayWrite(path))
            return new Refusal($"the file '{path}'", path, "", new UnauthorizedAccessException());
#endif
        return null;
    }

    private sealed record Refusal(string What, string Place, string Why, Exception Cause)
    {
        public SyncException ToError(string id) => new(
            id, SyncErrorKind.Unavailable,
            $"The account '{Environment.UserName}' {(Cause is UnauthorizedAccessException ? $"may not write to {What}." : $"cannot write to {What}: {Why}")}",
            $"Give the account that runs the synchronization permission to write to '{Place}', on a disk that can be written and has room. If that is another account, test as that one.",
            Cause);
    }
}
