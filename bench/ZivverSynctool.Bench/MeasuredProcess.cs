using System.Diagnostics;
using System.Globalization;

namespace ZivverSynctool.Bench;

/// <summary>
/// Runs the measured work in a process of its own, so that neither the making of the data nor the server that answers
/// counts in its time and memory.
/// </summary>
internal static class MeasuredProcess
{
    /// <summary>The word that this program is called with for the measured part.</summary>
    public const string Verb = "measured";

    /// <summary>Starts the work and waits for its figures: seconds, peak megabytes and what was counted.</summary>
    public static (double Seconds, double PeakMegabytes, int Count) Run(string what, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(MeasuredProcess).Assembly.Location);
        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(what);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment[Workplace.KeyVariable] = Workplace.Key;
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 || said.Split('\n')[0].Split(' ') is not [var seconds, var count])
            throw new InvalidOperationException($"The measured process ended with {process.ExitCode}: {said}");
        return (double.Parse(seconds, CultureInfo.InvariantCulture), PeakOf(said), int.Parse(count, CultureInfo.InvariantCulture));
    }

    /// <summary>Does the work and prints its figures.</summary>
    public static void Work(ReadOnlySpan<string> arguments)
    {
        var watch = Stopwatch.StartNew();
        var count = arguments switch
        {
            ["delta", var profile] => MeasuredWork.Delta(profile),
            ["run", var profile] => MeasuredWork.Run(profile),
            ["bare", var address, var accounts] => MeasuredWork.BareLoopAsync(new Uri(address), int.Parse(accounts, CultureInfo.InvariantCulture)).GetAwaiter().GetResult(),
            _ => throw new FormatException("There is no such work."),
        };
        var seconds = watch.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {count}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{self.PeakWorkingSet64 / 1024.0 / 1024.0}"));
    }

    private static double PeakOf(string said) => double.Parse(said.Split('\n')[1], CultureInfo.InvariantCulture);
}
