using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Target;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task It_shows_what_it_was_asked()
    {
        using var client = new SandboxClient();
        var id = await client.AddUserAsync("a@example.test");
        await client.GetAsync($"/Users/{id}?attributes=user%4Eame");
        await ReadAsync(client.SendAsync("GET", "/Nowhere"));

        Assert.Equal(
            [("POST", "/Users", "", 201), ("GET", $"/Users/{id}", "attributes=userName", 200), ("GET", "/Nowhere", "", 404)],
            client.Server.Requests.Select(request => (request.Method, request.Path, request.Query, request.Status)));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("PUT", "/Users/A", "/users/a", """{"active":true}""")]
    [InlineData("POST", "/Users", "/Users/", """{"userName":"a@example.test"}""")]
    public async Task Requests_are_handled_in_parallel_and_writers_of_one_account_are_counted(string method, string one, string other, string body)
    {
        using var client = new SandboxClient(new() { Budget = RequestBudget.None, Latency = TimeSpan.FromHours(1) });
        Task[] waiting = [client.SendAsync(method, one, body), client.SendAsync(method, other, body), client.SendAsync("GET", one)];
        while (client.Server.MostWritesAtOnce < 2)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        client.Server.Stop();
        foreach (var request in waiting)
            await Assert.ThrowsAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public void Only_writers_of_the_same_account_at_the_same_time_are_too_many()
    {
        var writes = new WriteCounter();
        using (writes.Enter("a"))
        using (writes.Enter("b"))
        using (writes.Enter(null))
            Assert.Equal(1, writes.Most);
        using (writes.Enter("a"))
        {
            Assert.Equal(1, writes.Most);
            using (writes.Enter("A"))
                Assert.Equal(2, writes.Most);
        }

        using (writes.Enter("a"))
            Assert.Equal(2, writes.Most);
    }

    [Fact(Timeout = 60_000)]
    public async Task Stopping_lets_nobody_wait()
    {
        using var client = new SandboxClient(new() { Budget = RequestBudget.None, Latency = TimeSpan.FromHours(1) });
        var waiting = client.SendAsync("GET", "/Users");
        while (client.Server.Requests.Count == 0)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        client.Server.Stop();
        await Assert.ThrowsAsync<HttpRequestException>(() => waiting);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.SendAsync("GET", "/Users"));
        Assert.False(client.Server.IsRunning);
        Assert.Equal("The sandbox was stopped", Assert.Single(client.Server.Requests).Note);
    }

    [Fact]
    public void A_port_in_use_is_an_error()
    {
        using var first = new SandboxServer(new SandboxOptions());
        first.Start();
        using var second = new SandboxServer(new SandboxOptions { Port = first.BaseAddress.Port });
        Assert.Equal("SandboxPortInUse", Assert.Throws<SyncException>(second.Start).ErrorId);
        Assert.False(second.IsRunning);
    }

    [Fact]
    public async Task A_hundred_thousand_accounts_are_listed()
    {
        const int Many = 100_000;
        using var client = new SandboxClient();
        client.Server.Use(organization =>
        {
            for (var i = 0; i < Many; i++)
                organization.Create(User($"user{i}"));
        });
        Assert.Equal(Many, (await client.GetAsync("/Users"))["Resources"]!.AsArray().Count);
    }

    private static AccountWrite User(string name) => new() { Email = $"{name}@example.test", DisplayName = name };
}
