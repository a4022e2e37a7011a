namespace ZivverSynctool.Bench;

/// <summary>A preview of all that a usual day brings, beside the bare reading of the same data.</summary>
internal static class PreviewBench
{
    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        using var day = new UsualDay(arguments.Accounts);
        var preview = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("preview", day.Profile));
        var requests = day.Requests / arguments.Runs;
        var bare = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("bareParse", day.SourceFile, day.Server.ToString()));
        return new Figures(preview, bare)
        {
            ["accounts"] = arguments.Accounts,
            ["changes"] = preview.Count,
            ["requests"] = requests,
        };
    }
}
