using System.Collections.Concurrent;
using ZivverSynctool.Trials.Identity.Drawing;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Identity never goes wrong: random histories, with every rule asked after every run.</summary>
internal sealed class IdentityProof : IProof
{
    private const int FailuresShown = 5;

    public string Name => "identity";

    public string Usage => "identity --histories N [--seed S]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("histories", "seed");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("histories", 1000, 1), output);
    }

    /// <summary>Plays histories with consecutive seeds, as many at once as there are processors.</summary>
    public static Tally Run(int firstSeed, int histories, TextWriter output)
    {
        var failures = new ConcurrentBag<(int Seed, string Rule)>();
        Parallel.For(0, histories, i =>
        {
            var seed = unchecked(firstSeed + i);
            if (HistoryPlayer.Play(HistoryGenerator.Draw(seed)) is { } failure)
                failures.Add((seed, failure.Rule));
        });

        var inOrder = failures.OrderBy(failure => unchecked(failure.Seed - firstSeed)).ToList();
        for (var i = 0; i < inOrder.Count; i++)
            if (i < FailuresShown)
                HistoryTeller.Tell(inOrder[i].Seed, inOrder[i].Rule, output);
            else
                output.WriteLine($"Seed {inOrder[i].Seed} breaks the rule '{inOrder[i].Rule}'.");
        return new Tally(histories - inOrder.Count, inOrder.Count);
    }
}
