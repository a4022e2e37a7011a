using System.Collections.Concurrent;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Trials.Faults;

/// <summary>Whatever goes wrong between here and Zivver, no write is lost or doubled, every failure is explained, and later all is right.</summary>
internal sealed class FaultsProof : IProof
{
    private const int FailuresShown = 5;

    public string Name => "faults";

    public string Usage => "faults --runs N [--seed S] [--forgetful true]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("runs", "seed", "forgetful");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("runs", 3000, 1), arguments.Text("forgetful") == "true", output);
    }

    /// <summary>Plays trials with consecutive seeds. They wait more than they work, so more go at once than there are processors.</summary>
    /// <param name="firstSeed">The seed of the first.</param>
    /// <param name="runs">How many.</param>
    /// <param name="forgetful">Whether the journals are lost when the faults are over, so that some must go wrong.</param>
    /// <param name="output">Receives what goes wrong.</param>
    public static Tally Run(int firstSeed, int runs, bool forgetful, TextWriter output)
    {
        var failures = new ConcurrentBag<(int Seed, IReadOnlyList<string> Faults)>();
        var happened = new ConcurrentBag<string>();
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount }, i =>
        {
            var seed = unchecked(firstSeed + i);
            if (Play(seed, forgetful, planned => planned, out var trial) is { Count: > 0 } faults)
                failures.Add((seed, faults));
            foreach (var kind in trial.Happened)
                happened.Add(kind);
        });

        foreach (var kind in happened.GroupBy(kind => kind).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{kind.Count()} times {kind.Key}");

        foreach (var (seed, faults) in failures.OrderBy(failure => failure.Seed).Take(FailuresShown))
            Tell(seed, forgetful, faults, output);
        return new Tally(runs - failures.Count, failures.Count);
    }

    private static IReadOnlyList<string> Play(
        int seed, bool forgetful, Func<IReadOnlyList<SandboxFault>, IReadOnlyList<SandboxFault>> choose, out FaultTrial trial)
    {
        using var played = trial = new FaultTrial(seed, forgetful, choose);
        try
        {
            return trial.Play();
        }
        catch (Exception error)
        {
            // Whatever it is, no call may end so.
            return [$"{error.GetType().Name}: {error.Message}"];
        }
    }

    private static void Tell(int seed, bool forgetful, IReadOnlyList<string> faults, TextWriter output)
    {
        Play(seed, forgetful, all => all, out var trial);
        var planned = trial.Planned;
        // Seldom, what was in flight together decides; then what is left is only likely to be what it takes.
        var shortest = Shrinker.Shorten(planned, some => Play(seed, forgetful, _ => some, out _).Count > 0);
        output.WriteLine($"Seed {seed}: of {planned.Count} faults it takes");
        foreach (var fault in shortest)
            output.WriteLine($"  {fault}");
        foreach (var fault in faults)
            output.WriteLine($"  Wrong: {fault}");
        output.WriteLine($"  Again: faults --seed {seed} --runs 1");
    }
}
