using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>What an import puts into place: files, and folders that are replaced as a whole.</summary>
internal sealed class ImportMoves
{
    private readonly List<(string From, string To)> _moves = [];
    private readonly List<string> _replaced = [];
    private readonly List<string> _kept = [];
    private readonly List<Action> _back = [];

    /// <param name="profile">The profile as it will be.</param>
    /// <param name="manifest">What is in the archive.</param>
    /// <param name="staged">Where each of it was unpacked.</param>
    public ImportMoves(SyncProfile profile, ArchiveManifest manifest, Func<string, string> staged)
    {
        var places = new ArchivePlaces(profile);
        foreach (var (name, folder) in places.StateFolders.Where(state => manifest.Files.Any(file => file.Name.StartsWith(state.Name, StringComparison.Ordinal))))
            Add(staged(name.TrimEnd('/')), folder);
        var files = manifest.Files.Where(file => places.StateFolders.All(state => !file.Name.StartsWith(state.Name, StringComparison.Ordinal)))
            .Select(file => (file.Name, From: staged(file.Name), To: places.PathOf(file.Name)))
            .Where(file => file.To is not null && !IsThere(file.From, file.To)).OrderBy(file => file.To == profile.Path);
        foreach (var (name, from, to) in files)
            if (File.Exists(to) && places.MayBeHere(name))
                _kept.Add(to!);
            else
                Add(from, to!);
        // Copies of another mapping would be taken for those of this one.
        if (manifest.WithState)
            _replaced.AddRange(places.MappingFiles.Except(_replaced, StringComparer.Ordinal));
    }

    /// <summary>Files of sources and the like that are there already, with another content: they stay as they are.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Fails where something is there already.</summary>
    /// <exception cref="SyncException"><c>ImportTargetExists</c>.</exception>
    public void CheckIsFree()
    {
        if (_replaced.Count > 0)
            throw new SyncException(
                "ImportTargetExists", SyncErrorKind.InvalidArgument, $"There is something in its place already: {Words.List([.. _replaced.Select(path => $"'{path}'")])}.",
                "Choose another folder, or replace what is there with -Force.");
    }

    /// <summary>Moves all of it, and all of it back where something cannot be moved.</summary>
    /// <param name="aside">A folder for what is replaced, on the same disk.</param>
    public void Make(string aside)
    {
        try
        {
            for (var number = 0; number < _replaced.Count; number++)
                Move(_replaced[number], Path.Combine(aside, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            foreach (var (from, to) in _moves)
                Move(from, to);
        }
        catch
        {
            for (var last = _back.Count - 1; last >= 0; last--)
                _back[last]();
            throw;
        }
    }

    private void Add(string from, string to)
    {
        _moves.Add((from, to));
        if (File.Exists(to) || Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any())
            _replaced.Add(to);
        else if (Directory.Exists(to))
            Directory.Delete(to);
    }

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
            _back.Add(() => Directory.Move(to, from));
        }
        else
        {
            File.Move(from, to);
            _back.Add(() => File.Move(to, from));
        }

        StateFile.FlushNames(Path.GetDirectoryName(to)!);
    }

    // A schema or a list that is the same already is in nobody's way.
    private static bool IsThere(string from, string to) =>
        File.Exists(to) && StateFile.Read(from, content => StateFile.Read(to, other => FileContent.Compare(content, other))) == Likeness.Same;
}
