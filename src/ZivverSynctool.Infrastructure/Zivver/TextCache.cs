namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>
/// Shares equal texts of a list: delegates are addresses of accounts, members their ids, units a handful of words.
/// A text may be forgotten for another one; then it is merely made again.
/// </summary>
internal sealed class TextCache
{
    private const int Slots = 1 << 17;

    /// <summary>Shares nothing: for a single account the places would cost more than the texts.</summary>
    public static readonly TextCache None = new(0);

    private readonly string?[] _texts;

    public TextCache()
        : this(Slots)
    {
    }

    private TextCache(int slots) => _texts = new string?[slots];

    /// <summary>The text as a string, the same one as before where it is still known.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (_texts.Length == 0)
            return text.ToString();
        // FNV-1a, 32 bits.
        var hash = 2166136261u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        ref var slot = ref _texts[(hash ^ (hash >> 15)) & (Slots - 1)];
        if (slot is null || !text.SequenceEqual(slot.AsSpan()))
            slot = text.ToString();
        return slot;
    }
}
