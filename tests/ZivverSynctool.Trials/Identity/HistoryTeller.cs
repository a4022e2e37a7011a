using ZivverSynctool.Trials.Identity.Drawing;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Tells a failing history as a story, as short as it can be.</summary>
internal static class HistoryTeller
{
    public static void Tell(int seed, string rule, TextWriter output)
    {
        var history = HistoryGenerator.Draw(seed);
        var shortest = HistoryShrinker.Shorten(history, rule);
        var failure = HistoryPlayer.Play(shortest)!;
        output.WriteLine($"Seed {seed} breaks the rule '{rule}'. The shortest history that shows it ({shortest.Steps.Count} of {history.Steps.Count} steps):");
        output.WriteLine($"  Setting: {shortest.Setting}.");
        for (var i = 0; i < shortest.Steps.Count; i++)
        {
            output.WriteLine($"  {i + 1}. {shortest.Steps[i]}");
            foreach (var done in failure.Runs.GetValueOrDefault(i) ?? [])
                output.WriteLine($"       {done}");
        }

        output.WriteLine($"  After step {failure.Step + 1}:");
        output.WriteLine($"    {failure.Message}");
        output.WriteLine($"  Again: identity --seed {seed} --histories 1");
    }
}
