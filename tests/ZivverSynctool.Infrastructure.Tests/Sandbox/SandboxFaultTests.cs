using System.Text.Json;
using System.Text.Json.Nodes;
using ZivverSynctool.Infrastructure.Sandbox;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxFaultTests
{
    private const string Body = """{"userName":"a@example.test"}""";

    [Theory]
    [InlineData(SandboxFaultKind.ServerError, 0, 500, false)]
    [InlineData(SandboxFaultKind.ServerError, 503, 503, false)]
    [InlineData(SandboxFaultKind.ServerErrorAfterWrite, 504, 504, true)]
    [InlineData(SandboxFaultKind.KeyRevoked, 0, 401, false)]
    [InlineData(SandboxFaultKind.TooManyRequests, 0, 429, false)]
    [InlineData(SandboxFaultKind.HtmlPage, 0, 200, false)]
    [InlineData(SandboxFaultKind.HtmlPage, 502, 502, false)]
    [InlineData(SandboxFaultKind.Redirect, 0, 302, false)]
    [InlineData(SandboxFaultKind.Redirect, 307, 307, false)]
    [InlineData(SandboxFaultKind.ChunkedAnswer, 0, 201, true)]
    [InlineData(SandboxFaultKind.TruncatedJson, 0, 201, true)]
    [InlineData(SandboxFaultKind.SlowAnswer, 0, 201, true)]
    public async Task A_fault_answers_what_it_says_and_applies_the_write_or_not(SandboxFaultKind kind, int given, int status, bool applied)
    {
        using var client = With(new SandboxFault(kind) { Status = given });
        Assert.Equal(status, (await ReadAsync(client.SendAsync("POST", "/Users", Body))).Status);
        Assert.Equal(applied ? 1 : 0, client.Server.Use(organization => organization.Count(AccountType.User)));
        var request = Assert.Single(client.Server.Requests);
        Assert.Equal((status, kind.ToString()), (request.Status, request.Note));
    }

    [Theory]
    [InlineData(SandboxFaultKind.ResetBeforeAnswer, 0, false)]
    [InlineData(SandboxFaultKind.AnswerLost, 0, true)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 201, true)]
    [InlineData(SandboxFaultKind.ChunksBreakOff, 201, true)]
    public async Task A_connection_is_closed_without_a_whole_answer(SandboxFaultKind kind, int status, bool applied)
    {
        using var client = With(new SandboxFault(kind));
        await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(client.SendAsync("POST", "/Users", Body)));
        Assert.Equal(applied ? 1 : 0, client.Server.Use(organization => organization.Count(AccountType.User)));
        Assert.Equal(status, Assert.Single(client.Server.Requests).Status);
        Assert.Equal(applied ? 409 : 201, (await ReadAsync(client.SendAsync("POST", "/Users", Body))).Status);
    }

    [Fact]
    public async Task Truncated_JSON_ends_in_the_middle_for_lists_too()
    {
        using var client = With(new SandboxFault(SandboxFaultKind.TruncatedJson) { Method = "GET" });
        await client.AddUserAsync("a@example.test");
        var (status, text) = await ReadAsync(client.SendAsync("GET", "/Users"));
        Assert.Equal(200, status);
        Assert.StartsWith("{", text, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(text));
    }

    [Fact]
    public async Task A_list_can_break_off()
    {
        using var client = With(new SandboxFault(SandboxFaultKind.ResetDuringBody) { Method = "GET" });
        await client.AddUserAsync("a@example.test");
        await Assert.ThrowsAsync<HttpRequestException>(() => ReadAsync(client.SendAsync("GET", "/Users")));
    }

    [Theory]
    [InlineData(SandboxRateLimitHeaders.RetryAfter, "Retry-After", "7")]
    [InlineData(SandboxRateLimitHeaders.RateLimit, "RateLimit-Reset", "7")]
    [InlineData(SandboxRateLimitHeaders.RetryAfterDate, "Retry-After", null)]
    public async Task A_429_comes_with_the_headers_it_was_given(SandboxRateLimitHeaders headers, string name, string? value)
    {
        using var client = With(new SandboxFault(SandboxFaultKind.TooManyRequests) { Headers = headers, Delay = TimeSpan.FromSeconds(7), WithoutBody = true });
        using var response = await client.SendAsync("GET", "/Users");
        var given = Assert.Single(response.Headers.GetValues(name));
        if (value is not null)
            Assert.Equal(value, given);
        else
            Assert.True(DateTimeOffset.TryParseExact(given, "R", null, default, out _));
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_fault_meets_what_it_matches_and_as_often_as_it_says()
    {
        using var client = With(new SandboxFault(SandboxFaultKind.ServerError) { Method = "get", Path = "/groups", Skip = 1, Times = 2 });
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, (await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
            statuses.Add((await ReadAsync(client.SendAsync("GET", "/Groups"))).Status);
        }

        Assert.Equal([200, 500, 500, 200, 200], statuses);
    }

    [Fact]
    public async Task A_key_can_be_revoked_after_some_requests_until_the_faults_are_cleared()
    {
        using var client = With(new SandboxFault(SandboxFaultKind.KeyRevoked) { Skip = 2, Times = null });
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add((await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
        Assert.Equal([200, 200, 401, 401, 401], statuses);
        client.Server.ClearFaults();
        Assert.Equal(200, (await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
        client.Server.AddFault(new SandboxFault(SandboxFaultKind.ServerError));
        Assert.Equal(500, (await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
    }

    [Fact]
    public async Task Chance_is_repeated_by_its_seed()
    {
        var first = await StatusesAsync(7);
        Assert.Equal(first, await StatusesAsync(7));
        Assert.NotEqual(first, await StatusesAsync(8));
        Assert.Contains(200, first);
        Assert.Contains(500, first);
    }

    private static async Task<List<int>> StatusesAsync(int seed)
    {
        using var client = new SandboxClient(new()
        {
            Budget = RequestBudget.None,
            FaultSeed = seed,
            Faults = [new SandboxFault(SandboxFaultKind.ServerError) { Times = null, Probability = 0.5 }],
        });
        var statuses = new List<int>();
        for (var i = 0; i < 40; i++)
            statuses.Add((await ReadAsync(client.SendAsync("GET", "/Users"))).Status);
        return statuses;
    }

    private static SandboxClient With(params SandboxFault[] faults) => new(new() { Budget = RequestBudget.None, Faults = faults });
}
