namespace ZivverSynctool.Trials.Preview;

/// <summary>A preview and the run after it say the same: made-up organizations through both, compared account by account.</summary>
internal sealed class PreviewProof : IProof
{
    private const int FailuresShown = 5;

    public string Name => "preview";

    public string Usage => "preview --organizations N [--seed S] [--blind true]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("organizations", "seed", "blind");
        return Run(
            arguments.Number("seed", 1, int.MinValue), arguments.Number("organizations", 1000, 1), arguments.Text("blind") == "true", output);
    }

    /// <summary>Tries organizations with consecutive seeds.</summary>
    /// <param name="firstSeed">The seed of the first.</param>
    /// <param name="organizations">How many.</param>
    /// <param name="blind">Whether the model is told nothing of what the API does not show, so that the two must differ.</param>
    /// <param name="output">Receives what differs.</param>
    public static Tally Run(int firstSeed, int organizations, bool blind, TextWriter output)
    {
        var failed = 0;
        for (var i = 0; i < organizations; i++)
        {
            var seed = unchecked(firstSeed + i);
            if (Differences(seed, PreviewTrial.Events, blind) is not { Count: > 0 })
                continue;
            if (++failed > FailuresShown)
            {
                output.WriteLine($"Seed {seed} differs.");
                continue;
            }

            var events = Enumerable.Range(1, PreviewTrial.Events).First(count => Differences(seed, count, blind).Count > 0);
            output.WriteLine($"Seed {seed}: preview and run differ after {events} events:");
            foreach (var difference in Differences(seed, events, blind))
                output.WriteLine($"  {difference}");
            output.WriteLine($"  Again: preview --seed {seed} --organizations 1{(blind ? " --blind true" : "")}");
        }

        return new Tally(organizations - failed, failed);
    }

    private static IReadOnlyList<string> Differences(int seed, int events, bool blind)
    {
        using var trial = new PreviewTrial(seed, events, blind);
        return trial.Differences();
    }
}
