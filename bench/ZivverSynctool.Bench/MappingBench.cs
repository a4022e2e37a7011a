namespace ZivverSynctool.Bench;

/// <summary>Load, match and save of an account mapping that lacks every hundredth link, beside a bare copy of its file.</summary>
internal static class MappingBench
{
    private const int LostLinks = 100;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        using var day = new UsualDay(arguments.Accounts);
        var most = day.Links.Where((_, i) => i % LostLinks != 0).ToList();
        var mapping = Measurement.MedianOf(arguments.Runs, () =>
        {
            // What a save would leave as it is would measure no save.
            day.Link(most);
            return MeasuredProcess.Run("mapping", day.Profile);
        });
        var bare = Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("bareCopy", day.MappingFile));
        return new Figures(mapping, bare)
        {
            ["accounts"] = arguments.Accounts,
            ["links"] = mapping.Count,
        };
    }
}
