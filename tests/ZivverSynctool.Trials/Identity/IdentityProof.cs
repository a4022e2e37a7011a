using ZivverSynctool.Trials.Identity.Breaks;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Identity never goes wrong: random histories, with every rule asked after every run.</summary>
internal sealed class IdentityProof : IProof
{
    private const int FailuresShown = 5;

    public string Name => "identity";

    public string Usage => $"identity --histories N [--seed S] [--break {string.Join('|', AllBreaks.List.Select(one => one.Rule))}]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("histories", "seed", "break");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("histories", 1000, 1), Broken(arguments.Text("break")), output);
    }

    /// <summary>Plays histories with consecutive seeds.</summary>
    public static Tally Run(int firstSeed, int histories, Break? broken, TextWriter output)
    {
        var failed = 0;
        for (var i = 0; i < histories; i++)
        {
            var seed = unchecked(firstSeed + i);
            var history = HistoryGenerator.Draw(seed);
            if (HistoryPlayer.Play(history, broken) is not { } failure)
                continue;
            if (++failed <= FailuresShown)
                Tell(seed, history, failure.Rule, broken, output);
            else
                output.WriteLine($"Seed {seed} breaks the rule '{failure.Rule}'.");
        }

        return new Tally(histories - failed, failed);
    }

    private static Break? Broken(string? rule) => rule is null ? null
        : AllBreaks.List.FirstOrDefault(one => one.Rule == rule) ?? throw new UsageException($"There is no rule '{rule}' to break.");

    private static void Tell(int seed, History history, string rule, Break? broken, TextWriter output)
    {
        var shortest = HistoryShrinker.Shorten(history, rule, broken);
        var failure = HistoryPlayer.Play(shortest, broken)!;
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
        output.WriteLine($"  Again: identity --seed {seed} --histories 1{(broken is null ? "" : $" --break {broken.Rule}")}");
    }
}
