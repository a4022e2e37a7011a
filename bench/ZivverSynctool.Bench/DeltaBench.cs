namespace ZivverSynctool.Bench;

/// <summary>A delta of a usual day, beside the bare reading of the same data.</summary>
internal static class DeltaBench
{
    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        using var day = new UsualDay(arguments.Accounts);
        var delta = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("delta", day.Profile));
        var requests = day.Requests / arguments.Runs;
        var bare = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("bareParse", day.SourceFile, day.Server.ToString()));
        return new Figures(delta, bare)
        {
            ["accounts"] = arguments.Accounts,
            ["changes"] = delta.Count,
            ["requests"] = requests,
        };
    }
}
