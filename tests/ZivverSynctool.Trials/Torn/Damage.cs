using System.Globalization;

namespace ZivverSynctool.Trials.Torn;

/// <summary>What a power cut may do to the end of a file.</summary>
/// <param name="What">In words.</param>
/// <param name="Content">What is left.</param>
/// <param name="IsTail">Whether all that was written is still there, and something behind it.</param>
internal sealed record Damage(string What, byte[] Content, bool IsTail)
{
    private static readonly int[] Tails = [1, 64, 4096, 70_000];

    /// <summary>The file cut at every byte from a place on, and followed by zeros and by rubbish.</summary>
    public static IEnumerable<Damage> Of(byte[] whole, int from, int seed)
    {
        for (var length = from; length < whole.Length; length++)
            yield return new Damage(string.Create(CultureInfo.InvariantCulture, $"cut off behind {length} of {whole.Length} bytes"), whole[..length], IsTail: false);
        foreach (var tail in Tails)
        {
            yield return Tail(whole, new byte[tail], "zeros");
            // With a seed given, Random is the same everywhere.
            var rubbish = new byte[tail];
            new Random(seed + tail).NextBytes(rubbish);
            // What was on a disk before is seldom text, and never all of it.
            rubbish[0] = 0;
            yield return Tail(whole, rubbish, "bytes of rubbish");
        }
    }

    private static Damage Tail(byte[] whole, byte[] tail, string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"followed by {tail.Length} {what}"), [.. whole, .. tail], IsTail: true);
}
