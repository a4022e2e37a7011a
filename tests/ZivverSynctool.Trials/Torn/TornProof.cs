namespace ZivverSynctool.Trials.Torn;

/// <summary>A power cut at any byte of any file of the state loses nothing that was promised, and is never passed over in silence.</summary>
internal sealed class TornProof : IProof
{
    private const int FailuresShown = 10;

    public string Name => "torn";

    public string Usage => "torn [--seed S]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("seed");
        return Run(arguments.Number("seed", 1, int.MinValue), output);
    }

    /// <summary>Damages the files that some runs leave, one at a time, in every way.</summary>
    public static Tally Run(int seed, TextWriter output)
    {
        var (passed, failed) = (0, 0);
        using var state = new TornState(seed);
        foreach (var file in state.Files().ToList())
        {
            var whole = File.ReadAllBytes(file.Path);
            foreach (var damage in Damage.Of(whole, file.LastRecord, seed))
            {
                File.WriteAllBytes(file.Path, damage.Content);
                if (Fault(file, damage) is not { } fault)
                    passed++;
                else if (++failed <= FailuresShown)
                    output.WriteLine($"{Path.GetFileName(file.Path)}, {damage.What}: {fault}. Again: torn --seed {seed}");
            }

            File.WriteAllBytes(file.Path, whole);
        }

        return new Tally(passed, failed);
    }

    private static string? Fault(TornFile file, Damage damage)
    {
        try
        {
            return file.Fault(damage);
        }
        catch (Exception error)
        {
            // Whatever it is, it keeps a run from starting.
            return $"{error.GetType().Name}: {error.Message}";
        }
    }
}
