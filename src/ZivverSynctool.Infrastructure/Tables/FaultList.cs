namespace ZivverSynctool.Infrastructure.Tables;

/// <summary>What is wrong in single places of a file, for one message: the first ones in words, the others counted.</summary>
internal sealed class FaultList
{
    private const int Shown = 20;

    private readonly List<string> _shown = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Notes what is wrong with a line.</summary>
    public void Add(long line, string what) => Add($"line {line} {what}");

    /// <summary>Notes what is wrong, and where.</summary>
    public void Add(string what)
    {
        Count++;
        if (_shown.Count < Shown)
            _shown.Add(what);
    }

    /// <summary>All of them as a sentence's end.</summary>
    public override string ToString() =>
        string.Join("; ", _shown) + (Count > _shown.Count ? $"; and {Count - _shown.Count} more." : ".");
}
