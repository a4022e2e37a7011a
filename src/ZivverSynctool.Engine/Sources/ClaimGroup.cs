using System.Collections;

namespace ZivverSynctool.Sources;

/// <summary>The claims about one account, in the order they were met. Most accounts have one, which is kept without a list.</summary>
internal sealed class ClaimGroup : IReadOnlyList<Claim>
{
    private Claim _first;
    private List<Claim>? _others;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public Claim this[int index] => index == 0 && Count > 0 ? _first : _others![index - 1];

    public void Add(Claim claim)
    {
        if (Count++ == 0)
            _first = claim;
        else
            (_others ??= []).Add(claim);
    }

    /// <summary>Leaves nothing in the group.</summary>
    public void Clear()
    {
        Count = 0;
        _others = null;
    }

    /// <inheritdoc/>
    public IEnumerator<Claim> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
