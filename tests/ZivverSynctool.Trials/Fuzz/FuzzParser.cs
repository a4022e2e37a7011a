using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Something that makes sense of bytes from outside.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Samples">What it is right to be given.</param>
/// <param name="Parse">Gives it bytes. Only the product's own errors may come of it.</param>
internal sealed record FuzzParser(string Name, IReadOnlyList<byte[]> Samples, Action<byte[]> Parse)
{
    /// <summary>Changes a sample in its own terms, so that the change gets past the first look; null where there are none.</summary>
    public Func<byte[], Chance, byte[]>? Structure { get; init; }
}
