using System.Text.Json.Nodes;
using ZivverSynctool.Infrastructure.Sandbox;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxBudgetTests
{
    private static readonly RequestBudget Three = new(3, TimeSpan.FromHours(1));

    [Fact]
    public async Task Past_the_budget_comes_429_with_the_body_that_Zivver_sends()
    {
        using var client = new SandboxClient(new() { Budget = Three });
        for (var i = 0; i < 3; i++)
            Assert.Equal(200, (await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
        using var refused = await client.SendAsync("GET", "/Users");

        Assert.Equal(429, (int)refused.StatusCode);
        Assert.False(refused.Headers.Contains("Retry-After") || refused.Headers.Contains("RateLimit-Limit"));
        var body = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!;
        Assert.Equal((429, "Too Many Requests"), ((int)body["code"]!, (string)body["message"]!));
        var bucket = body["emptiedBucketDetails"]!;
        Assert.Equal(("cab", 3, 3600), ((string)bucket["limiterId"]!, (int)bucket["budget"]!, (int)bucket["windowSeconds"]!));
    }

    [Fact]
    public async Task Headers_tell_the_budget_when_they_are_asked_for()
    {
        using var client = new SandboxClient(new()
        {
            Budget = Three,
            RateLimitHeaders = SandboxRateLimitHeaders.RateLimit | SandboxRateLimitHeaders.RetryAfter,
        });
        foreach (var remaining in new[] { "2", "1", "0", "0" })
        {
            using var response = await client.SendAsync("GET", "/Users");
            Assert.Equal(["3"], response.Headers.GetValues("RateLimit-Limit"));
            Assert.Equal([remaining], response.Headers.GetValues("RateLimit-Remaining"));
            Assert.InRange(int.Parse(response.Headers.GetValues("RateLimit-Reset").Single(), null), 1, 3600);
            Assert.Equal(!response.IsSuccessStatusCode, response.Headers.Contains("Retry-After"));
        }
    }

    [Fact]
    public void The_budget_slides_and_refused_requests_do_not_count()
    {
        var time = new ManualTime();
        var window = new SlidingWindow(new RequestBudget(2, TimeSpan.FromSeconds(10)), time);
        Assert.True(window.Take().Granted);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(window.Take().Granted);
        var refused = window.Take();
        Assert.Equal((false, 0, TimeSpan.FromSeconds(4)), (refused.Granted, refused.Remaining, refused.Reset));
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.True(window.Take().Granted);
        Assert.False(window.Take().Granted);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.True(window.Take().Granted);
    }

    private sealed class ManualTime : TimeProvider
    {
        private TimeSpan _passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _passed.Ticks;

        public void Advance(TimeSpan by) => _passed += by;
    }
}
