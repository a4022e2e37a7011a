using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZivverSynctool.Infrastructure.Texts;

/// <summary>
/// Shares equal texts between all that is read at the same time: the same address stands in a source, in Zivver's lists and in the
/// account mapping, and is kept once. Any number of threads may read.
/// </summary>
internal sealed class TextPool
{
    private const int Shelves = 64;

    private static readonly WeakReference<TextPool?> Current = new(null);
    private static readonly object Gate = new();

    // Texts come from files and answers of others, who should not be able to foresee where they are put.
    private static readonly ulong Seed = unchecked((ulong)Guid.NewGuid().GetHashCode() << 32 | (uint)Guid.NewGuid().GetHashCode());

    private readonly TextShelf[] _shelves;

    private TextPool(int shelves)
    {
        _shelves = new TextShelf[shelves];
        for (var i = 0; i < shelves; i++)
            _shelves[i] = new TextShelf();
    }

    /// <summary>Shares nothing: for a single account there is nothing to share.</summary>
    public static TextPool None { get; } = new(0);

    /// <summary>The pool of whoever is reading just now, or a new one. It is gone when nobody reads any longer.</summary>
    public static TextPool Open()
    {
        lock (Gate)
        {
            if (!Current.TryGetTarget(out var pool) || pool is null)
                Current.SetTarget(pool = new TextPool(Shelves));
            return pool;
        }
    }

    /// <summary>The text as a string, the same one as before.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (_shelves.Length == 0)
            return text.ToString();
        var hash = Hash(text);
        return _shelves[hash % Shelves].Get(text, (int)(hash >> 32));
    }

    /// <summary>The same string as before for the same text.</summary>
    public string Get(string text) => _shelves.Length == 0 ? text : Get(text.AsSpan());

    [MethodImpl(HotPath.Optimized)]
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        var hash = Seed ^ (ulong)text.Length;
        var fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var four in fours)
            hash = Mixed(hash ^ four, odd);
        foreach (var c in text.Slice(fours.Length * 4))
            hash = Mixed(hash ^ c, odd);
        return hash ^ (hash >> 29);
    }

    private static ulong Mixed(ulong value, ulong odd)
    {
        value *= odd;
        return value ^ (value >> 32);
    }
}
