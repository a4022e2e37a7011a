using System.Net;
using Microsoft.Extensions.Time.Testing;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

public sealed class RepeatingTests : IDisposable
{
    private static readonly AccountWrite Write = new() { Email = "a@example.test" };
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_can_be_sent_twice_is_repeated_until_it_succeeds()
    {
        _server.Answers(500).Fails(new HttpRequestException("reset")).Answers(503).Fails(new IOException("reset")).Answers(502).Answers(200, """{"id":"u1"}""");
        using var client = ClientUnderTest.Of(_server);

        Assert.Equal("u1", (await client.UpdateAsync("u1", Write, CancellationToken.None)).Id);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_down_is_an_error_after_all_repeats()
    {
        for (var i = 0; i < 6; i++)
            _server.Answers(500, "down", "text/plain");
        using var client = ClientUnderTest.Of(_server);

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.RemoveMembersAsync("g1", CancellationToken.None));

        Assert.Equal(ZivverErrorCode.ServerError, error.Code);
        Assert.True(error.IsAmbiguous);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Theory]
    [InlineData(400, "Something new", ZivverErrorCode.Rejected)]
    [InlineData(401, "", ZivverErrorCode.NotAuthorized)]
    [InlineData(403, "", ZivverErrorCode.NotAuthorized)]
    [InlineData(415, "", ZivverErrorCode.WrongContentType)]
    public async Task A_refusal_is_not_repeated(int status, string body, ZivverErrorCode code)
    {
        _server.Answers(status, body, "text/plain");
        using var client = ClientUnderTest.Of(_server);

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.UpdateAsync("u1", Write, CancellationToken.None));

        Assert.Equal(code, error.Code);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_is_done_when_the_account_is_unknown_then()
    {
        _server.Fails(new HttpRequestException("reset")).Answers(400, "Unknown account with uuid: u1", "text/plain");
        using var client = ClientUnderTest.Of(_server);

        await client.DeleteAsync(AccountType.User, "u1", CancellationToken.None);

        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_deletion_of_an_account_that_was_never_there_is_an_error()
    {
        _server.Answers(429, "", "text/plain", ("Retry-After", "0")).Answers(400, "Unknown account with uuid: u1", "text/plain");
        using var client = ClientUnderTest.Of(_server);

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.DeleteAsync(AccountType.User, "u1", CancellationToken.None));

        Assert.Equal(ZivverErrorCode.UnknownAccount, error.Code);
    }

    public static TheoryData<string, string, string?, int> Waits => new()
    {
        { """{"code":429,"emptiedBucketDetails":{"limiterId":"cab","budget":50,"windowSeconds":7}}""", "application/json", null, 7 },
        { "Too Many Requests", "text/plain", "Retry-After: 3", 3 },
        { "", "text/plain", "Retry-After: Thu, 01 Jan 2032 00:00:04 GMT", 4 },
        { """{"emptiedBucketDetails":{"windowSeconds":7}}""", "application/json", "RateLimit-Reset: 2", 2 },
        { "", "text/plain", "RateLimit-Reset: 1956528000", 10 },
        { "", "text/plain", null, 10 },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_spent_budget_is_waited_for_as_long_as_the_answer_says(string body, string type, string? header, int seconds)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2032, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var headers = header is null ? [] : new[] { (header.Split(':')[0], header.Substring(header.IndexOf(':') + 2)) };
        _server.Answers(429, body, type, headers).Answers(204);
        var moments = new List<DateTimeOffset>();
        _server.OnRequest = () => moments.Add(time.GetUtcNow());
        using var client = ClientUnderTest.Of(_server, ClientUnderTest.Quick with { Time = time, Patience = TimeSpan.FromDays(1) });

        await Clock.RunAsync(time, TimeSpan.FromMilliseconds(250), client.RemoveMembersAsync("g1", CancellationToken.None));

        Assert.Equal(2, moments.Count);
        Assert.True(moments[1] - moments[0] >= TimeSpan.FromSeconds(seconds), $"It went on after {moments[1] - moments[0]}.");
    }

    [Fact]
    public async Task A_budget_that_would_come_back_too_late_is_an_error_at_once()
    {
        _server.Answers(429, "", "text/plain", ("Retry-After", "86400"));
        using var client = ClientUnderTest.Of(_server);

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.RemoveMembersAsync("g1", CancellationToken.None));

        Assert.Equal(ZivverErrorCode.TooManyRequests, error.Code);
        Assert.False(error.IsAmbiguous);
    }

    [Fact]
    public async Task Nothing_coming_for_too_long_is_a_timeout_and_repeated()
    {
        var time = new FakeTimeProvider();
        _server.Does(async c =>
        {
            time.Advance(ClientUnderTest.Quick.Patience);
            await Task.Delay(Timeout.Infinite, c);
            throw new InvalidOperationException("An endless wait ended.");
        }).Answers(204);
        using var client = ClientUnderTest.Of(_server, ClientUnderTest.Quick with { Time = time });

        await Clock.RunAsync(time, TimeSpan.FromMilliseconds(1), client.RemoveMembersAsync("g1", CancellationToken.None));

        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_cancellation_ends_the_waiting_at_once()
    {
        using var cancel = new CancellationTokenSource();
        _server.Answers(429, "", "text/plain", ("Retry-After", "300"));
        using var client = ClientUnderTest.Of(_server, verbose: line =>
        {
            if (line.Contains("budget", StringComparison.Ordinal))
                cancel.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.RemoveMembersAsync("g1", cancel.Token));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_write_under_way_may_finish_after_a_cancellation()
    {
        using var cancel = new CancellationTokenSource();
        _server.Does(async c =>
        {
            await cancel.CancelAsync();
            c.ThrowIfCancellationRequested();
            return new HttpResponseMessage(HttpStatusCode.NoContent);
        });
        using var client = ClientUnderTest.Of(_server);

        await client.RemoveMembersAsync("g1", cancel.Token);
    }

    [Fact]
    public async Task A_write_that_does_not_finish_in_time_after_a_cancellation_may_or_may_not_have_been_applied()
    {
        using var cancel = new CancellationTokenSource();
        _server.Does(async c =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, c);
            throw new InvalidOperationException("An endless wait ended.");
        });
        using var client = ClientUnderTest.Of(_server, ClientUnderTest.Quick with { Grace = TimeSpan.FromMilliseconds(10) });

        var error = await Assert.ThrowsAsync<ZivverException>(() => client.RemoveMembersAsync("g1", cancel.Token));
        Assert.True(error.IsAmbiguous);
        Assert.Contains("stopped before", error.Message, StringComparison.Ordinal);
        Assert.Contains("may or may not have been applied", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_sent_after_a_cancellation()
    {
        using var client = ClientUnderTest.Of(_server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.RemoveMembersAsync("g1", new CancellationToken(canceled: true)));
        Assert.Empty(_server.Requests);
    }
}
