using Microsoft.Extensions.Time.Testing;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Tests.Http;

public sealed class RequestPacerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_request_waits_until_one_window_after_the_answer_of_the_one_before()
    {
        var pacer = new RequestPacer(new RequestBudget(1, TimeSpan.FromSeconds(10)), _time);
        var first = await pacer.AcquireAsync(CancellationToken.None);
        var second = pacer.AcquireAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.False(second.IsCompleted);

        pacer.Complete(first);
        await Clock.RunAsync(_time, TimeSpan.FromMilliseconds(10), second);
        Assert.True((await second).Started >= TimeSpan.FromSeconds(70));
    }

    [Fact]
    public async Task One_that_gives_up_waiting_does_not_keep_the_next_one()
    {
        using var cancel = new CancellationTokenSource();
        var pacer = new RequestPacer(new RequestBudget(1, TimeSpan.FromSeconds(10)), _time);
        var first = await pacer.AcquireAsync(CancellationToken.None);
        var givesUp = pacer.AcquireAsync(cancel.Token);
        var next = pacer.AcquireAsync(CancellationToken.None);

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givesUp);
        pacer.Complete(first);

        await Clock.RunAsync(_time, TimeSpan.FromMilliseconds(100), next);
    }

    [Fact]
    public async Task A_refusal_holds_back_all_who_wait()
    {
        var pacer = new RequestPacer(RequestBudget.None, _time);
        var refused = await pacer.AcquireAsync(CancellationToken.None);

        var wait = pacer.Refused(new RateLimitSignal(null, null, null, null, TimeSpan.FromSeconds(5)), refused, TimeSpan.FromMinutes(10));
        var next = pacer.AcquireAsync(CancellationToken.None);

        Assert.Equal(TimeSpan.FromSeconds(5), wait);
        await Clock.RunAsync(_time, TimeSpan.FromMilliseconds(100), next);
        Assert.True((await next).Started >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task What_answers_told_of_the_budget_is_known_afterwards()
    {
        var pacer = new RequestPacer(new RequestBudget(50, TimeSpan.FromSeconds(10)), _time);
        var request = await pacer.AcquireAsync(CancellationToken.None);
        Assert.Equal(BudgetReport.Unknown, pacer.Report);

        pacer.Learn(new RateLimitSignal(30, TimeSpan.FromSeconds(20), 29, null, null), request);
        Assert.Equal(new BudgetReport(new RequestBudget(30, TimeSpan.FromSeconds(20)), false), pacer.Report);

        pacer.Refused(new RateLimitSignal(30, null, 0, null, TimeSpan.FromSeconds(5)), request, TimeSpan.FromMinutes(10));
        Assert.Equal(new BudgetReport(new RequestBudget(30, TimeSpan.FromSeconds(20)), true), pacer.Report);
    }

    [Fact]
    public void One_target_has_one_pacer_in_a_process()
    {
        var target = new Uri("https://pacer.test/api/scim/v2");

        Assert.Same(RequestPacer.For(target, RequestBudget.Default), RequestPacer.For(new Uri("https://pacer.test/other"), RequestBudget.Default with { }));
        Assert.NotSame(RequestPacer.For(target, RequestBudget.Default), RequestPacer.For(new Uri("https://other.test/"), RequestBudget.Default));
    }
}
