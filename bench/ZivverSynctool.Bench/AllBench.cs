using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ZivverSynctool.Bench;

/// <summary>
/// Everything, at a hundredth of the accounts, a tenth and all: as a table for docs/performance.md with machine and date, or as JSON.
/// The directory is left out, since it needs a server.
/// </summary>
internal static class AllBench
{
    /// <summary>The largest size, where none is asked for.</summary>
    public const int UsualAccounts = 100_000;

    private const int Sizes = 3;
    private const int PacedAccounts = 300;

    private static readonly string[] Columns =
    [
        "accounts", "seconds", "cpuSeconds", "peakMegabytes", "requests", "changes", "requestsPerChange", "budgetUse", "retries", "baseline",
    ];

    public static void Measure(BenchArguments arguments)
    {
        var rows = Rows(arguments).ToList();
        if (arguments.AsJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(rows.Select(row => new { row.What, row.Figures }), JsonSerializerOptions.Web));
            return;
        }

        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(1024, 3);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{DateTime.UtcNow:d MMMM yyyy}; {Environment.ProcessorCount} processors, {gigabytes:0} GB, {RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}; medians of {arguments.Runs}.\n"));
        Console.WriteLine($"| what | {string.Join(" | ", Columns)} |");
        Console.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", Columns.Length + 1))}");
        foreach (var (what, figures) in rows)
            Console.WriteLine($"| {what} | {string.Join(" | ", Columns.Select(column => figures.TryGetValue(column, out var figure) ? Text(figure) : ""))} |");
        foreach (var what in rows.GroupBy(row => row.What).Where(row => row.Count() == Sizes))
            Console.WriteLine($"\n{what.Key}: {Growth(what.Select(row => row.Figures).ToList())}");
    }

    private static IEnumerable<(string What, Dictionary<string, double> Figures)> Rows(BenchArguments arguments)
    {
        foreach (var (what, measure) in Kinds)
            foreach (var size in arguments.Sizes)
                yield return (what, measure(arguments with { Accounts = size, Rows = size }));
        var paced = arguments with { Accounts = PacedAccounts };
        yield return ("run, budget of 50 in 10 s", RunBench.Measure(paced));
        yield return ("run, the same, 200 ms away", RunBench.Measure(paced with { RoundTrip = TimeSpan.FromMilliseconds(200) }));
        yield return ("import", ImportBench.Measure(arguments));
    }

    private static IEnumerable<(string What, Func<BenchArguments, Dictionary<string, double>> Measure)> Kinds =>
    [
        ("delta", DeltaBench.Measure),
        ("mapping", MappingBench.Measure),
        ("preview", PreviewBench.Measure),
        ("run, no budget", size => RunBench.Measure(size with { Budget = RequestBudget.None })),
        ("report", ReportBench.Measure),
    ];

    // What ten times as much costs above what it costs to begin, over ten times: 1 is linear.
    private static string Growth(List<Dictionary<string, double>> sizes)
    {
        double Of(string figure) => (sizes[2][figure] - sizes[0][figure]) / (sizes[1][figure] - sizes[0][figure])
            / ((sizes[2]["accounts"] - sizes[0]["accounts"]) / (sizes[1]["accounts"] - sizes[0]["accounts"]));
        return string.Create(CultureInfo.InvariantCulture,
            $"from a tenth to all, over linear growth: seconds {Of("seconds"):0.00}, CPU seconds {Of("cpuSeconds"):0.00}, megabytes {Of("peakMegabytes"):0.00}");
    }

    private static string Text(double figure) => figure.ToString(figure >= 100 ? "0" : "0.###", CultureInfo.InvariantCulture);
}
