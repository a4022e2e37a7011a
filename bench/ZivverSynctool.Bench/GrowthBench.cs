namespace ZivverSynctool.Bench;

/// <summary>How the cost of a delta grows from a tenth of the accounts to all of them; 10 is linear.</summary>
internal static class GrowthBench
{
    // What it costs to begin, whatever there is to read.
    private const int Few = 100;

    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var none = Delta(Few, arguments);
        var some = Delta(arguments.Accounts / 10, arguments);
        var all = Delta(arguments.Accounts, arguments);
        double Growth(Func<Measurement, double> figure) => (figure(all) - figure(none)) / (figure(some) - figure(none));
        return new Dictionary<string, double>
        {
            ["seconds"] = all.Seconds,
            ["peakMegabytes"] = all.PeakMegabytes,
            ["accounts"] = arguments.Accounts,
            ["secondsGrowth"] = Growth(one => one.Seconds),
            ["cpuSecondsGrowth"] = Growth(one => one.CpuSeconds),
            ["megabytesGrowth"] = Growth(one => one.PeakMegabytes),
        };
    }

    private static Measurement Delta(int accounts, BenchArguments arguments)
    {
        using var day = new UsualDay(accounts);
        return Measurement.MedianOf(arguments.Runs, () => MeasuredProcess.Run("delta", day.Profile));
    }
}
