namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The last good copies of an account mapping, the newest of which has the content last saved.</summary>
internal sealed class MappingCopies
{
    private const int Kept = 3;

    private readonly string _path;

    /// <summary>The copies of a file, in a folder beside it.</summary>
    public MappingCopies(string path) => _path = path;

    /// <summary>The content of the newest copy, or null where there is none.</summary>
    public byte[]? NewestContent() => StateFile.Read(Copy(1));

    /// <summary>The links of the newest copy that can be read, or null where there is none.</summary>
    public List<AccountLink>? NewestGood()
    {
        for (var age = 1; age <= Kept; age++)
            if (StateFile.Read(Copy(age)) is { } content && TryRead(content, Path.GetFileName(Copy(age))) is { } links)
                return links;
        return null;
    }

    /// <summary>Keeps a content as the newest copy, unless it is already.</summary>
    public void Add(byte[] content)
    {
        if (NewestContent() is { } newest && newest.AsSpan().SequenceEqual(content))
            return;
        for (var age = Kept; age > 1; age--)
            if (File.Exists(Copy(age - 1)))
                AtomicFile.Move(Copy(age - 1), Copy(age));
        AtomicFile.Replace(Copy(1), stream => stream.Write(content, 0, content.Length));
    }

    /// <summary>Keeps the file as it is now under another name, before it is replaced: somebody may want to see what was in it.</summary>
    public void SetAside()
    {
        if (StateFile.Read(_path) is { } content)
            AtomicFile.Replace(Named("damaged"), stream => stream.Write(content, 0, content.Length));
    }

    private static List<AccountLink>? TryRead(byte[] content, string file)
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
