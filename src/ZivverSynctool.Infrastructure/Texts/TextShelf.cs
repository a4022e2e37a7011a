using System.Runtime.CompilerServices;

namespace ZivverSynctool.Infrastructure.Texts;

/// <summary>A part of a pool: a set of texts that can be asked with characters that are no string yet.</summary>
internal sealed class TextShelf
{
    private const int FirstPlaces = 64;
    private const int Empty = 0;

    // Apart, since most of the search needs the hashes only, and many of those are at hand at once.
    private int[] _hashes = new int[FirstPlaces];
    private string?[] _texts = new string?[FirstPlaces];
    private int _count;

    /// <summary>The text as a string, the same one as before.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string Get(ReadOnlySpan<char> text, int hash)
    {
        lock (this)
        {
            var place = Find(text, hash);
            if (_texts[place] is { } known)
                return known;
            var made = text.ToString();
            (_hashes[place], _texts[place]) = (hash, made);
            // A quarter stays empty, so that a search ends soon.
            if (++_count * 4 > _texts.Length * 3)
                Grow();
            return made;
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private int Find(ReadOnlySpan<char> text, int hash)
    {
        var last = _texts.Length - 1;
        for (var i = hash & last; ; i = (i + 1) & last)
            if ((_hashes[i] == hash || _hashes[i] == Empty) && (_texts[i] is not { } known || text.SequenceEqual(known.AsSpan())))
                return i;
    }

    private void Grow()
    {
        var (hashes, texts) = (_hashes, _texts);
        _hashes = new int[hashes.Length * 2];
        _texts = new string?[texts.Length * 2];
        for (var i = 0; i < texts.Length; i++)
            if (texts[i] is { } text)
            {
                var place = Find(text.AsSpan(), hashes[i]);
                (_hashes[place], _texts[place]) = (hashes[i], text);
            }
    }
}
