using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

/// <summary>The client over real HTTP, against the sandbox and its faults.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task An_account_lives_its_whole_life()
    {
        using var zivver = new ZivverOnLoopback();
        var b = await zivver.Client.CreateAsync(User("b@example.test"), _ => false, CancellationToken.None);
        var a = await zivver.Client.CreateAsync(
            User("a@example.test") with { Extension = new ZivverExtension { Aliases = ["x@example.test"], Delegates = ["b@example.test"], SsoAccountKey = "k" } },
            _ => false, CancellationToken.None);
        var box = await zivver.Client.CreateAsync(
            new AccountWrite { AccountType = AccountType.FunctionalAccount, Email = "info@example.test", DisplayName = "Info", Members = [a.Id] },
            _ => false, CancellationToken.None);
        await zivver.Client.ReplaceMembersAsync(box.Id, [a.Id, b.Id], CancellationToken.None);
        await zivver.Client.UpdateAsync(a.Id, User("anouk@example.test") with { Active = false, PhoneNumber = "+31612345678" }, CancellationToken.None);

        var users = await zivver.Client.ListAsync(AccountType.User, CancellationToken.None);
        var boxes = await zivver.Client.ListAsync(AccountType.FunctionalAccount, CancellationToken.None);
        var renamed = Assert.Single(users, user => user.Id == a.Id);
        Assert.Equal("anouk@example.test", renamed.Email);
        Assert.False(renamed.Enabled);
        Assert.Equal("+31612345678", renamed.PhoneNumber);
        Assert.Equal(["x@example.test"], renamed.Aliases);
        Assert.Equal(["b@example.test"], renamed.Delegates);
        Assert.Equal([a.Id, b.Id], Assert.Single(boxes).DelegateIds);

        await zivver.Client.RemoveMembersAsync(box.Id, CancellationToken.None);
        await zivver.Client.DeleteAsync(AccountType.User, a.Id, CancellationToken.None);
        Assert.Null(await zivver.Client.FindAsync(AccountType.User, "anouk@example.test", CancellationToken.None));
        Assert.False((await zivver.Client.FindAsync(AccountType.FunctionalAccount, "info@example.test", CancellationToken.None))!.Enabled);
        Assert.Empty(zivver.Server.LostSsoAccountKeys);
    }

    [Theory]
    [InlineData(SandboxRateLimitHeaders.None)]
    [InlineData(SandboxRateLimitHeaders.RateLimit | SandboxRateLimitHeaders.RetryAfter)]
    public async Task Three_hundred_creations_at_eight_in_flight_never_overrun_the_budget(SandboxRateLimitHeaders headers)
    {
        using var zivver = new ZivverOnLoopback(new SandboxOptions
        {
            Budget = new RequestBudget(100, TimeSpan.FromSeconds(1)),
            RateLimitHeaders = headers,
            Latency = TimeSpan.FromMilliseconds(10),
        });

        await zivver.CreateAsync(Enumerable.Range(0, 300).Select(i => $"u{i}@example.test"), inFlight: 8);

        Assert.Equal(300, zivver.Server.Requests.Count);
        Assert.All(zivver.Server.Requests, request => Assert.Equal(201, request.Status));
    }

    [Fact]
    public async Task Two_clients_of_one_process_share_the_budget()
    {
        using var zivver = new ZivverOnLoopback(new SandboxOptions { Budget = new RequestBudget(20, TimeSpan.FromSeconds(1)) });
        using var other = zivver.NewClient();

        for (var i = 0; i < 15; i++)
            await other.ListAsync(AccountType.User, CancellationToken.None);
        await zivver.CreateAsync(Enumerable.Range(0, 15).Select(i => $"u{i}@example.test"), inFlight: 4);

        Assert.DoesNotContain(zivver.Server.Requests, request => request.Status == 429);
    }

    [Fact]
    public async Task A_budget_that_others_use_is_waited_for()
    {
        using var zivver = new ZivverOnLoopback(new SandboxOptions { Budget = new RequestBudget(10, TimeSpan.FromSeconds(1)) });
        using var others = new HttpClient();
        for (var i = 0; i < 10; i++)
            (await others.GetAsync(new Uri(zivver.Server.BaseAddress + "/Users"))).Dispose();

        await zivver.CreateAsync(["a@example.test"], inFlight: 1);

        Assert.Equal(429, zivver.Server.Requests[10].Status);
        Assert.Equal(201, zivver.Server.Requests[^1].Status);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ServerError, 3)]
    [InlineData(SandboxFaultKind.ServerErrorAfterWrite, 2)]
    [InlineData(SandboxFaultKind.ResetBeforeAnswer, 3)]
    [InlineData(SandboxFaultKind.AnswerLost, 2)]
    [InlineData(SandboxFaultKind.ResetDuringBody, 2)]
    [InlineData(SandboxFaultKind.TruncatedJson, 2)]
    [InlineData(SandboxFaultKind.ChunkedAnswer, 1)]
    public async Task Whatever_happens_to_the_answer_of_a_creation_the_account_is_made_once(SandboxFaultKind fault, int requests)
    {
        using var zivver = new ZivverOnLoopback();
        zivver.Server.AddFault(new SandboxFault(fault) { Method = "POST" });

        var answer = await zivver.Client.CreateAsync(User("a@example.test"), _ => false, CancellationToken.None);

        Assert.Equal(answer.Id, Assert.Single(await zivver.Client.ListAsync(AccountType.User, CancellationToken.None)).Id);
        Assert.Equal(requests + 1, zivver.Server.Requests.Count);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ServerError)]
    [InlineData(SandboxFaultKind.ServerErrorAfterWrite)]
    [InlineData(SandboxFaultKind.ResetBeforeAnswer)]
    [InlineData(SandboxFaultKind.AnswerLost)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    [InlineData(SandboxFaultKind.TruncatedJson)]
    public async Task Whatever_happens_to_the_answer_of_another_request_it_is_done(SandboxFaultKind fault)
    {
        using var zivver = new ZivverOnLoopback();
        await zivver.CreateAsync(["a@example.test", "b@example.test"], inFlight: 1);
        foreach (var method in new[] { "GET", "PUT", "DELETE" })
            zivver.Server.AddFault(new SandboxFault(fault) { Method = method });

        var users = await zivver.Client.ListAsync(AccountType.User, CancellationToken.None);
        await zivver.Client.UpdateAsync(users[0].Id, User("a@example.test") with { DisplayName = "Changed" }, CancellationToken.None);
        await zivver.Client.DeleteAsync(AccountType.User, users[1].Id, CancellationToken.None);

        var left = Assert.Single(await zivver.Client.ListAsync(AccountType.User, CancellationToken.None));
        Assert.Equal("Changed", left.DisplayName);
    }

    [Theory]
    [InlineData(SandboxPaging.Whole)]
    [InlineData(SandboxPaging.Pages)]
    [InlineData(SandboxPaging.ShortPage)]
    public async Task An_honest_list_is_read_whole(SandboxPaging paging)
    {
        using var zivver = new ZivverOnLoopback(new SandboxOptions { Budget = RequestBudget.None, Paging = paging, PageSize = 3 });
        await zivver.CreateAsync(Enumerable.Range(0, 10).Select(i => $"u{i}@example.test"), inFlight: 1);

        Assert.Equal(10, (await zivver.Client.ListAsync(AccountType.User, CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData(SandboxPaging.RepeatedPage)]
    [InlineData(SandboxPaging.TotalTooHigh)]
    [InlineData(SandboxPaging.TotalTooLow)]
    public async Task A_lying_list_is_an_error(SandboxPaging paging)
    {
        using var zivver = new ZivverOnLoopback(new SandboxOptions { Budget = RequestBudget.None, Paging = paging, PageSize = 3 });
        await zivver.CreateAsync(Enumerable.Range(0, 10).Select(i => $"u{i}@example.test"), inFlight: 1);

        var error = await Assert.ThrowsAsync<ZivverException>(() => zivver.Client.ListAsync(AccountType.User, CancellationToken.None));

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_ends_it()
    {
        using var zivver = new ZivverOnLoopback();
        zivver.Server.AddFault(new SandboxFault(SandboxFaultKind.KeyRevoked));

        var error = await Assert.ThrowsAsync<ZivverException>(() => zivver.Client.ListAsync(AccountType.User, CancellationToken.None));

        Assert.Equal(ZivverErrorCode.NotAuthorized, error.Code);
        Assert.Equal(SyncErrorKind.NotAuthorized, error.Kind);
    }

    private static AccountWrite User(string address) => new() { Email = address, DisplayName = "Someone" };
}
