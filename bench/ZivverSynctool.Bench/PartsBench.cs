using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ZivverSynctool.Bench;

/// <summary>Each part at three sizes, by BenchmarkDotNet, which prints its own table.</summary>
internal static class PartsBench
{
    private const int Warmups = 3;

    public static void Measure(BenchArguments arguments)
    {
        Parts.Sizes = arguments.Sizes;
        // One call takes long enough to be timed by itself; a process of its own for each would only make the data again.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(Warmups).WithIterationCount(arguments.Runs);
        BenchmarkRunner.Run<Parts>(DefaultConfig.Instance.AddJob(job));
    }
}
