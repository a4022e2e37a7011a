using System.Collections.Concurrent;

namespace ZivverSynctool.Trials.Kill;

/// <summary>A run may be killed at any moment: the next one ends in the right state all the same.</summary>
internal sealed class KillProof : IProof
{
    private const int FailuresShown = 5;

    public string Name => "kill";

    public string Usage => "kill --times N [--seed S] [--forgetful true]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("times", "seed", "forgetful");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("times", 200, 1), arguments.Text("forgetful") == "true", output);
    }

    /// <summary>Plays trials with consecutive seeds until so many runs were killed.</summary>
    /// <param name="firstSeed">The seed of the first.</param>
    /// <param name="times">How many runs are killed.</param>
    /// <param name="forgetful">Whether the journal of a killed run is lost with it, so that some must go wrong.</param>
    /// <param name="output">Receives what goes wrong.</param>
    public static Tally Run(int firstSeed, int times, bool forgetful, TextWriter output)
    {
        var kills = new ConcurrentBag<KillMoment>();
        var failures = new ConcurrentBag<(int Seed, IReadOnlyList<string> Faults, IReadOnlyList<string> History)>();
        var next = firstSeed - 1;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            while (kills.Count < times)
                Play(Interlocked.Increment(ref next), forgetful, kills, failures);
        });

        foreach (var kind in kills.GroupBy(kill => kill.At).OrderBy(group => group.Key))
            output.WriteLine($"{kind.Count()} killed at {kind.Key}");
        foreach (var (seed, faults, history) in failures.OrderBy(failure => failure.Seed).Take(FailuresShown))
        {
            output.WriteLine($"Seed {seed}:");
            foreach (var step in history)
                output.WriteLine($"  {step}");
            foreach (var fault in faults)
                output.WriteLine($"  Wrong: {fault}");
            output.WriteLine($"  Again: kill --seed {seed} --times 1");
        }

        var failed = failures.Sum(failure => Math.Max(1, failure.History.Count(step => step.Contains("killed at", StringComparison.Ordinal))));
        return new Tally(Math.Max(0, kills.Count - failed), failed);
    }

    private static void Play(
        int seed, bool forgetful, ConcurrentBag<KillMoment> kills, ConcurrentBag<(int, IReadOnlyList<string>, IReadOnlyList<string>)> failures)
    {
        using var trial = new KillTrial(seed, forgetful);
        try
        {
            if (trial.Play() is { Count: > 0 } faults)
                failures.Add((seed, faults, trial.History));
        }
        catch (SyncException error)
        {
            failures.Add((seed, [$"{error.ErrorId}: {error.Message}"], trial.History));
        }

        foreach (var kill in trial.Kills)
            kills.Add(kill);
    }
}
