namespace ZivverSynctool.Mapping.Edits;

/// <summary>What cannot be right in an edit of the account mapping, for one message.</summary>
internal sealed class EditFaults
{
    private const int Shown = 20;

    private readonly List<string> _faults = [];

    /// <summary>How many there are.</summary>
    public int Count => _faults.Count;

    /// <summary>Notes one, as a sentence.</summary>
    public void Add(string fault) => _faults.Add(fault);

    /// <summary>Throws if there are any: then nothing is changed.</summary>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw new SyncException("MappingEditInvalid", SyncErrorKind.InvalidArgument, ToString(),
                "Nothing was changed. Put it right, or leave these out, and try again.");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(" ", _faults.Take(Shown)) + (_faults.Count > Shown ? $" And {_faults.Count - Shown} more." : "");
}
