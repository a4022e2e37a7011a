using System.Diagnostics;

namespace ZivverSynctool.Bench;

/// <summary>What a piece of work cost the process that did it.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="CpuSeconds">Time on processors, of user and system together: what others do on the machine hardly changes it.</param>
/// <param name="PeakMegabytes">The most memory the whole process ever had, preparation and runtime included.</param>
/// <param name="Count">What was counted.</param>
internal sealed record Measurement(double Seconds, double CpuSeconds, double PeakMegabytes, int Count)
{
    /// <summary>Does the work and measures it.</summary>
    public static Measurement Of(Func<int> work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var count = work();
        var seconds = watch.Elapsed.TotalSeconds;
        self.Refresh();
        return new Measurement(seconds, (self.TotalProcessorTime - before).TotalSeconds, self.PeakWorkingSet64 / 1024.0 / 1024.0, count);
    }

    /// <summary>Does work that other programs do, and measures those: the most memory is that of the largest.</summary>
    public static Measurement OfChild(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        var count = work();
        var seconds = watch.Elapsed.TotalSeconds;
        var (cpuSeconds, peakMegabytes) = ChildUsage.Read();
        return new Measurement(seconds, cpuSeconds, peakMegabytes, count);
    }

    /// <summary>The median of several runs, figure by figure.</summary>
    public static Measurement MedianOf(int runs, Func<Measurement> run)
    {
        var all = Enumerable.Range(0, runs).Select(_ => run()).ToList();
        double Median(Func<Measurement, double> figure) => all.Select(figure).Order().ElementAt(runs / 2);
        return new Measurement(Median(one => one.Seconds), Median(one => one.CpuSeconds), Median(one => one.PeakMegabytes), all[0].Count);
    }
}
