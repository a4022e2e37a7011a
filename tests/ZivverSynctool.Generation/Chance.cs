namespace ZivverSynctool.Generation;

/// <summary>Random choices that are the same for the same seed, on every machine.</summary>
/// <param name="seed">The seed; two chances with the same seed give the same choices in the same order.</param>
public sealed class Chance(int seed)
{
    // With a seed given, Random keeps its algorithm from version to version.
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, but not including, <paramref name="count"/>.</summary>
    public int Below(int count) => _random.Next(count);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Whether something happens that does so in this share of cases.</summary>
    /// <param name="share">0 is never, 1 is always.</param>
    public bool Happens(double share) => _random.NextDouble() < share;

    /// <summary>One of a list, which must not be empty.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of a list, each at most once; all of them, in another order, when it has no more than <paramref name="count"/>.</summary>
    public IReadOnlyList<T> SomeOf<T>(IReadOnlyList<T> choices, int count)
    {
        if (count * 3 >= choices.Count)
        {
            var all = choices.ToArray();
            _random.Shuffle(all);
            return all.Length <= count ? all : all[..count];
        }

        // Few of many: drawing again costs less than a copy of the list.
        var chosen = new List<T>(count);
        var positions = new HashSet<int>(count);
        while (chosen.Count < count)
        {
            var position = _random.Next(choices.Count);
            if (positions.Add(position))
                chosen.Add(choices[position]);
        }

        return chosen;
    }

    /// <summary>A GUID of the random kind (RFC 9562 §5.4).</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
