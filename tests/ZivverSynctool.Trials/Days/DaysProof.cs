namespace ZivverSynctool.Trials.Days;

/// <summary>A profile that a scheduler runs each night ends each of them with the right exit code, run, log, notification and health.</summary>
internal sealed class DaysProof : IProof
{
    public string Name => "days";

    public string Usage => "days --days N [--seed S] [--silent true]";

    public Tally Run(TrialArguments arguments, TextWriter output)
    {
        arguments.AllowOnly("days", "seed", "silent");
        return Run(arguments.Number("seed", 1, int.MinValue), arguments.Number("days", 30, 1), arguments.Text("silent") == "true", output);
    }

    /// <summary>Lets one office's nights go by.</summary>
    /// <param name="seed">Draws what happens.</param>
    /// <param name="days">How many nights.</param>
    /// <param name="silent">Whether the profile writes no log and tells nobody, so that nights must go wrong.</param>
    /// <param name="output">Receives what goes wrong.</param>
    public static Tally Run(int seed, int days, bool silent, TextWriter output)
    {
        using var trial = new DaysTrial(seed, days, silent);
        var faults = trial.Play();
        foreach (var fault in faults)
            output.WriteLine($"Seed {seed}, {fault}");
        var failed = Math.Min(days, faults.Select(fault => fault.Split(':')[0]).Distinct().Count());
        return new Tally(days - failed, failed);
    }
}
