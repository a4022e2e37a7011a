using System.Diagnostics;
using ZivverSynctool.Generation;
using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Trials.Kill;
using ZivverSynctool.Trials.Workplaces;

namespace ZivverSynctool.Tests.Trials;

/// <summary>Two processes that start a run of one profile at the same moment.</summary>
public sealed class TwoRunsTests : IDisposable
{
    // Zivver answers nobody until one of the two has given up.
    private readonly ManualResetEventSlim _oneGaveUp = new();
    private readonly SandboxServer _sandbox;
    private readonly Workplace _workplace;

    public TwoRunsTests()
    {
        _sandbox = new SandboxServer(new SandboxOptions { Key = Workplace.Key, Budget = RequestBudget.None, Watch = _ => _oneGaveUp.Wait() });
        _sandbox.Start();
        _workplace = new Workplace(_sandbox.BaseAddress);
        _workplace.Say(OrganizationGenerator.Make(new OrganizationShape { Users = 3, FunctionalAccounts = 1 }, 1));
    }

    public void Dispose()
    {
        _workplace.Dispose();
        _sandbox.Dispose();
        _oneGaveUp.Dispose();
    }

    [Fact]
    public async Task One_works_and_the_other_says_who_does()
    {
        using var first = Start();
        using var second = Start();

        await Task.WhenAny(first.WaitForExitAsync(TestContext.Current.CancellationToken), second.WaitForExitAsync(TestContext.Current.CancellationToken));
        var (worked, gaveUp) = first.HasExited ? (second, first) : (first, second);
        _oneGaveUp.Set();
        await worked.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 5), (worked.ExitCode, gaveUp.ExitCode));
        Assert.Contains(
            $"is being run already by {Environment.UserName} on {Environment.MachineName} (process {worked.Id})",
            await gaveUp.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(4, _sandbox.Requests.Count(request => request is { Method: "POST", Status: 201 }));
    }

    private Process Start()
    {
        var process = ChildProcess.Of(RunHost.Program, RunHost.Name, _workplace.ProfilePath);
        process.Start();
        return process;
    }
}
