namespace ZivverSynctool.Bench;

/// <summary>Named figures, beginning with those that each measurement has and the same of its baseline.</summary>
internal sealed class Figures : Dictionary<string, double>
{
    public Figures(Measurement measured, Measurement baseline)
    {
        this["seconds"] = measured.Seconds;
        this["cpuSeconds"] = measured.CpuSeconds;
        this["peakMegabytes"] = measured.PeakMegabytes;
        this["baseline"] = baseline.Seconds;
        this["baselineCpuSeconds"] = baseline.CpuSeconds;
        this["baselinePeakMegabytes"] = baseline.PeakMegabytes;
    }
}
