using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>
/// Puts a profile from an archive into a folder. Everything is unpacked and checked beside its place first, and then moved there, the profile last:
/// it is there when all it needs is.
/// </summary>
/// <param name="archive">Full path of the archive.</param>
/// <param name="destination">Full path of the folder, which is made where needed.</param>
/// <param name="force">Whether it may take the place of a profile, and of state, that is there.</param>
/// <param name="clock">The time, UTC.</param>
public sealed class ProfileImport(string archive, string destination, bool force, Func<DateTimeOffset> clock)
{
    private readonly List<string> _warnings = [];

    /// <summary>What is to be seen to here, a sentence each, when it is imported.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Imports it.</summary>
    /// <returns>The profile in its new place.</returns>
    /// <exception cref="SyncException">
    /// <c>ArchiveMissing</c>, <c>ArchiveDamaged</c>, <c>ArchiveOfNewerVersion</c>, <c>ProfileInvalid</c>, <c>ImportTargetExists</c>, <c>RunActive</c>, or
    /// <c>ImportNotWritten</c>; what was there is as it was.
    /// </exception>
    public SyncProfile Import()
    {
        using var reader = new ArchiveReader(archive);
        var manifest = reader.Open();
        var staging = Path.Combine(destination, ".import-" + Guid.NewGuid().ToString("n"));
        try
        {
            reader.Unpack(manifest, name => Staged(staging, name));
            var profile = ProfileFile.LoadAs(Staged(staging, ArchivePlaces.NameOfProfile(manifest.Profile)), Path.Combine(destination, manifest.Profile));
            var moves = new ImportMoves(profile, manifest, name => Staged(staging, name));
            if (!force)
                moves.CheckIsFree();
            CheckNobodyRuns(profile);
            moves.Make(Path.Combine(staging, "replaced"));
            Warn(profile, manifest, moves.Kept);
            return ProfileFile.Load(profile.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SyncException(
                "ImportNotWritten", SyncErrorKind.InvalidArgument, $"The archive cannot be unpacked in '{destination}': {e.Message}",
                "Choose a folder that you may write to, with room on its disk.", e);
        }
        finally
        {
            Remove(staging);
        }
    }

    private static string Staged(string staging, string name) => Path.Combine([staging, .. name.Split('/')]);

    private void CheckNobodyRuns(SyncProfile profile)
    {
        if (!Directory.Exists(new StateFolder(profile).Runs))
            return;
        // On Windows a folder with a file that somebody holds cannot be moved, so the lock is let go again.
        using (new RunLock(profile, clock).Take())
        {
        }
    }

    private void Warn(SyncProfile profile, ArchiveManifest manifest, IReadOnlyList<string> kept)
    {
        var places = new ArchivePlaces(profile);
        _warnings.AddRange(ProfilePaths.Of(profile).Where(path => !places.IsInside(path.Path))
            .Select(path => $"{path.What} is '{path.Path}', outside the folder of the profile: see to it that this is right here."));
        _warnings.AddRange(kept.Where(path => Path.GetFileName(path) != ProfileSchema.File)
            .Select(path => $"'{path}' is there already, and another than in the archive. It stays as it is: see to it that it is the one that counts."));
        _warnings.Add("Secrets do not move along. Test-SyncProfile says which are missing here.");
        if (manifest.WithState && manifest.Computer != Environment.MachineName)
            _warnings.Add($"See to it that {manifest.Computer} does not synchronize any longer: two that do undo each other's work, and each knows only its own.");
    }

    private void Remove(string staging)
    {
        try
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _warnings.Add($"'{staging}' is no longer needed, and cannot be removed: {e.Message}");
        }
    }
}
