using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Bench;

/// <summary>A run that makes users in an empty sandbox, beside a bare loop of the same number of requests.</summary>
internal static class RunBench
{
    public static Dictionary<string, double> Measure(BenchArguments arguments)
    {
        var accounts = OrganizationGenerator.Make(new OrganizationShape { Users = arguments.Accounts, FunctionalAccounts = 0, Disabled = 0, MutualDelegates = 0 }, 1)
            .Accounts.Values.ToList();
        using var server = Serve(arguments);
        using var place = new Workplace(accounts, server.BaseAddress, arguments.Budget);
        var run = MeasuredProcess.Run("run", place.Profile);
        var requests = server.Requests;
        var paced = arguments.Budget.Requests > 0;
        var baseline = paced ? LeastSeconds(requests.Count, arguments.Budget) : BareSeconds(arguments);
        var figures = new Dictionary<string, double>
        {
            ["seconds"] = run.Seconds,
            ["cpuSeconds"] = run.CpuSeconds,
            ["peakMegabytes"] = run.PeakMegabytes,
            ["accounts"] = arguments.Accounts,
            ["requests"] = requests.Count,
            ["changes"] = run.Count,
            ["requestsPerChange"] = (requests.Count - 2) / (double)run.Count,
            ["refused"] = requests.Count(request => request.Status == 429),
            // Whatever was not answered well is sent again.
            ["retries"] = requests.Count(request => request.Status is < 200 or >= 300),
            ["baseline"] = baseline,
        };
        if (paced)
            figures["budgetUse"] = baseline / (requests.Max(request => request.Time) - requests.Min(request => request.Time)).TotalSeconds;
        return figures;
    }

    // From the first to the last of so many requests.
    private static double LeastSeconds(int requests, RequestBudget budget) =>
        (requests - 1) / budget.Requests * budget.Window.TotalSeconds;

    private static double BareSeconds(BenchArguments arguments)
    {
        using var server = Serve(arguments);
        return MeasuredProcess.Run("bareLoop", server.BaseAddress.ToString(), $"{arguments.Accounts}").Seconds;
    }

    private static SandboxServer Serve(BenchArguments arguments)
    {
        var server = new SandboxServer(new SandboxOptions { Key = Workplace.Key, Budget = arguments.Budget, Latency = arguments.RoundTrip });
        server.Start();
        return server;
    }
}
