using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Zivver;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>A sandbox and the product's client of it.</summary>
internal sealed class ZivverOnLoopback : IDisposable
{
    private readonly SandboxOptions _options;

    public ZivverOnLoopback(SandboxOptions? options = null)
    {
        _options = options ?? new SandboxOptions { Budget = RequestBudget.None };
        Server = new SandboxServer(_options);
        Server.Start();
        Client = NewClient();
    }

    public SandboxServer Server { get; }

    public ZivverClient Client { get; }

    public ZivverClient NewClient() =>
        new(new ZivverSettings { BaseUri = Server.BaseAddress, Budget = _options.Budget }, Server.Key, null, ClientUnderTest.Quick);

    public Task CreateAsync(IEnumerable<string> addresses, int inFlight) =>
        Parallel.ForEachAsync(addresses, new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (address, cancellation) =>
            await Client.CreateAsync(new AccountWrite { Email = address, DisplayName = "Someone" }, _ => false, cancellation));

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
    }
}
