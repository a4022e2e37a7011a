namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The last good copies of an account mapping, the newest of which has the content last saved.</summary>
internal sealed class MappingCopies
{
    private const int Kept = 3;

    private readonly string _path;

    /// <summary>The copies of a file, in a folder beside it.</summary>
    public MappingCopies(string path) => _path = path;

    /// <summary>The paths of all copies there may be.</summary>
    public IEnumerable<string> Files => Enumerable.Range(1, Kept).Select(Copy).Append(Named("damaged"));

    /// <summary>How a content is to the newest copy.</summary>
    public Likeness Compare(Stream content) => StateFile.Read(Copy(1), copy => FileContent.Compare(content, copy));

    /// <summary>The links of the newest copy that can be read, or null where there is none.</summary>
    public List<AccountLink>? NewestGood()
    {
        for (var age = 1; age <= Kept; age++)
            if (StateFile.Read(Copy(age), content => TryRead(content, Path.GetFileName(Copy(age)))) is { } links)
                return links;
        return null;
    }

    /// <summary>Keeps the file as it is now as the newest copy, unless it is already.</summary>
    public void Add()
    {
        using var content = StateFile.TryOpen(_path);
        if (content is null || Compare(content) == Likeness.Same)
            return;
        for (var age = Kept; age > 1; age--)
            if (File.Exists(Copy(age - 1)))
                AtomicFile.Move(Copy(age - 1), Copy(age));
        content.Position = 0;
        AtomicFile.Replace(Copy(1), content.CopyTo);
    }

    /// <summary>Keeps the file as it is now under another name, before it is replaced: somebody may want to see what was in it.</summary>
    public void SetAside()
    {
        using var content = StateFile.TryOpen(_path);
        if (content is not null)
            AtomicFile.Replace(Named("damaged"), content.CopyTo);
    }

    private static List<AccountLink>? TryRead(Stream content, string file)
    {
        try
        {
            return MappingCsv.Read(content, file, static _ => { });
        }
        catch (SyncException e) when (MappingCsv.IsDamage(e))
        {
            return null;
        }
    }

    private string Copy(int age) => Named(age.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private string Named(string addition) => Path.Combine(
        Path.GetDirectoryName(_path)!, "Copies", $"{Path.GetFileNameWithoutExtension(_path)} {addition}.csv");
}
