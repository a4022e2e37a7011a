using ZivverSynctool.Mapping;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// The account mapping of a profile: a CSV file that opens well in a spreadsheet, good copies of it, and what journals
/// hold that never reached it.
/// </summary>
public sealed class MappingFile : IMappingStore
{
    /// <summary>The id of the error where the mapping cannot be written.</summary>
    internal const string NotWrittenId = "MappingNotWritten";

    private readonly StateFolder _state;
    private readonly MappingCopies _copies;
    private readonly Action<string> _warn;
    private bool _damaged;

    /// <summary>Makes a store for a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="warn">Takes what the administrator should know: a damaged file, a repaired value, a file that is open elsewhere.</param>
    public MappingFile(SyncProfile profile, Action<string> warn)
    {
        _state = new StateFolder(profile);
        _copies = new MappingCopies(_state.Mapping);
        _warn = warn;
    }

    /// <inheritdoc/>
    public IReadOnlyList<AccountLink> Load()
    {
        var mark = JsonFile.Read<JournalMark>(_state.MappingMark);
        var links = LoadFile();
        if (links is null && mark is not null)
        {
            _warn($"The account mapping '{_state.Mapping}' is gone and there is no copy of it. Links are taken from the journals; others are found by address.");
            mark = null;
        }

        return MappingMerge.Newer(links ?? [], JournalFolder.Since(_state, mark, _warn));
    }

    /// <inheritdoc/>
    /// <remarks>A file that another program has open is left as it is, with a warning: the journals keep the links until a later save.</remarks>
    public void Save(IReadOnlyList<AccountLink> links)
    {
        try
        {
            Replace(links);
        }
        catch (SyncException e) when (e.ErrorId is NotWrittenId or StateFile.NotWritableId)
        {
            _warn($"{e.Message} {e.Remedy} Until then the journals keep the links.");
        }
    }

    /// <inheritdoc/>
    public void Replace(IReadOnlyList<AccountLink> links)
    {
        // What is journalled from here on may not be among these links.
        var mark = JournalFolder.Mark(_state);
        try
        {
            if (_damaged)
                _copies.SetAside();
            // A file that is right already may well be open in a spreadsheet.
            AtomicFile.ReplaceUnlessSame(_state.Mapping, stream => MappingCsv.Write(links, stream));
            _damaged = false;
            _copies.Add();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                NotWrittenId, SyncErrorKind.Unavailable, $"The account mapping '{_state.Mapping}' cannot be written: {e.Message}",
                "Close it where it is open, or give the account that runs the synchronization permission to write it.", e);
        }

        if (mark is not null)
            JsonFile.Write(_state.MappingMark, mark);
    }

    private List<AccountLink>? LoadFile() => StateFile.Read(_state.Mapping, LoadFile) ?? FromCopy("is gone");

    private List<AccountLink>? LoadFile(Stream content)
    {
        var file = Path.GetFileName(_state.Mapping);
        var likeness = _copies.Compare(content);
        if (likeness == Likeness.Same)
            return MappingCsv.Read(content, file, _warn);
        if (likeness == Likeness.Beginning)
            return FromCopy("ends too early");
        try
        {
            var links = MappingCsv.Read(content, file, _warn);
            return likeness == Likeness.Alone ? links : MappingRepair.Repair(links, _copies.NewestGood() ?? [], _warn);
        }
        catch (SyncException e) when (MappingCsv.IsDamage(e))
        {
            if (FromCopy($"is damaged: {e.Message}") is { } links)
                return links;
            throw;
        }
    }

    private List<AccountLink>? FromCopy(string trouble)
    {
        if (_copies.NewestGood() is not { } links)
            return null;
        _damaged = true;
        _warn($"The account mapping '{_state.Mapping}' {trouble.TrimEnd('.')}. The last good copy of it is used, with {links.Count} links.");
        return links;
    }
}
