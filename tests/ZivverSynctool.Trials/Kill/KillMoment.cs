using System.Globalization;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Kill;

/// <summary>When a run is killed.</summary>
/// <param name="At">At what.</param>
/// <param name="Number">The how manieth of its kind, from 1.</param>
/// <param name="Spins">How much of a processor's time after it, which is no time to rely on.</param>
internal readonly record struct KillMoment(Watched At, int Number, int Spins)
{
    private const int MostSpins = 20_000;

    private static readonly Watched[] Kinds =
    [
        Watched.Begin, Watched.Request, Watched.Write, Watched.Write, Watched.Write, Watched.Answer, Watched.Answer, Watched.Answer,
        Watched.File, Watched.File, Watched.Mapping, Watched.History,
    ];

    /// <summary>Draws a moment of a run with so many changes.</summary>
    public static KillMoment Draw(Chance chance, int changes)
    {
        var kind = chance.OneOf(Kinds);
        var most = kind switch
        {
            Watched.Begin => 1,
            Watched.Request => 2,
            Watched.Mapping or Watched.History => 8,
            // The lock and its note, the journal, what was read, then each change three times at the most.
            Watched.File => 25 + 3 * changes,
            _ => Math.Max(changes, 1),
        };
        return new KillMoment(kind, chance.Between(1, most), chance.Happens(0.5) ? 0 : chance.Below(MostSpins));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"killed at {At} {Number}{(Spins == 0 ? "" : $" and {Spins} spins")}");
}
