namespace ZivverSynctool.Input;

/// <summary>
/// Notices lists that some objects have and that are nothing in others. Nothing is no empty list, so what those have in Zivver stays; in the
/// shell the one easily becomes the other.
/// </summary>
internal sealed class ListDoubts
{
    private readonly SortedDictionary<string, Gap> _gaps = new(StringComparer.Ordinal);

    /// <summary>What should be said about it.</summary>
    public IReadOnlyList<string> Warnings => [.. _gaps.Values.Select(gap => gap.Warning).OfType<string>()];

    /// <summary>Looks at the list of an object that has the property.</summary>
    public void Add(string name, bool isList, string owner)
    {
        if (!_gaps.TryGetValue(name, out var gap))
            _gaps.Add(name, gap = new Gap(name));
        gap.Add(isList, owner);
    }

    private sealed class Gap(string name)
    {
        private int _lists;
        private int _nothings;
        private string _first = "";

        public string? Warning => _lists == 0 || _nothings == 0 ? null
            : $"{name} is nothing in {_nothings} of {_lists + _nothings} objects (the first: {_first}), so theirs stay as they are. "
            + "Give an empty list, @(), to those that are to have none.";

        public void Add(bool isList, string owner)
        {
            if (isList)
                _lists++;
            else if (_nothings++ == 0)
                _first = owner;
        }
    }
}
