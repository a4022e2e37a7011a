using System.Runtime.CompilerServices;

namespace ZivverSynctool.Infrastructure.Texts;

/// <summary>A part of a pool: a set of texts that can be asked with characters that are no string yet.</summary>
internal sealed class TextShelf
{
    private const int FirstPlaces = 64;
    private const int Empty = 0;

    private Table _table = new(FirstPlaces);
    private int _count;

    /// <summary>The text as a string, the same one as before.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string Get(ReadOnlySpan<char> text, int hash)
    {
        // A place is filled once, so what is found there needs no lock; what is not may just be coming.
        var table = Volatile.Read(ref _table);
        if (table.Texts[table.Find(text, hash)] is { } there)
            return there;
        lock (this)
        {
            var place = _table.Find(text, hash);
            if (_table.Texts[place] is { } known)
                return known;
            var made = text.ToString();
            _table.Put(place, made, hash);
            // A quarter stays empty, so that a search ends soon.
            if (++_count * 4 > _table.Texts.Length * 3)
                Volatile.Write(ref _table, _table.Larger());
            return made;
        }
    }

    private sealed class Table(int places)
    {
        // Apart, since most of the search needs the hashes only, and many of those are at hand at once.
        private readonly int[] _hashes = new int[places];

        public string?[] Texts { get; } = new string?[places];

        [MethodImpl(HotPath.Optimized)]
        public int Find(ReadOnlySpan<char> text, int hash)
        {
            var last = Texts.Length - 1;
            for (var i = hash & last; ; i = (i + 1) & last)
                if ((_hashes[i] == hash || _hashes[i] == Empty) && (Texts[i] is not { } known || text.SequenceEqual(known.AsSpan())))
                    return i;
        }

        public void Put(int place, string text, int hash) => (_hashes[place], Texts[place]) = (hash, text);

        public Table Larger()
        {
            var larger = new Table(Texts.Length * 2);
            for (var i = 0; i < Texts.Length; i++)
                if (Texts[i] is { } text)
                    larger.Put(larger.Find(text.AsSpan(), _hashes[i]), text, _hashes[i]);
            return larger;
        }
    }
}
