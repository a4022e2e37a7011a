using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Tests.Http;

public sealed class BudgetLogTests
{
    private static readonly RequestBudget Budget = RequestBudget.Default;

    [Theory]
    [InlineData(0, 200, 8, 0.95)]
    [InlineData(1, 50, 8, 0.98)]
    [InlineData(2, 200, 8, 0.95)]
    [InlineData(3, 0, 1, 0.98)]
    [InlineData(4, 190, 32, 0.95)]
    public void No_window_ever_holds_more_than_the_budget_and_little_of_it_is_left_unused(int seed, int slowest, int inFlight, double leastUse)
    {
        var arrivals = Simulate(seed, requests: 1000, slowest, inFlight, out var last);

        // Every window that a server can count in begins just after one arrival; fixed windows are among them.
        arrivals.Sort();
        for (var i = Budget.Requests; i < arrivals.Count; i++)
            Assert.True(arrivals[i] - arrivals[i - Budget.Requests] > Budget.Window, $"More than {Budget.Requests} requests within {Budget.Window} at request {i}.");
        var windows = last.TotalSeconds / Budget.Window.TotalSeconds;
        Assert.True(arrivals.Count / (Budget.Requests * windows) >= leastUse, $"{arrivals.Count} requests in {last.TotalSeconds:0.0} s.");
    }

    [Fact]
    public void Without_a_budget_nothing_waits()
    {
        var log = new BudgetLog(RequestBudget.None);

        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(TimeSpan.Zero, log.TimeToWait(TimeSpan.Zero));
            log.Start(TimeSpan.Zero);
        }
    }

    [Fact]
    public void A_request_under_way_holds_its_place_however_long_it_takes()
    {
        var log = new BudgetLog(new RequestBudget(1, Seconds(1)));

        var request = log.Start(TimeSpan.Zero);

        Assert.Equal(Timeout.InfiniteTimeSpan, log.TimeToWait(Seconds(60)));
        request.Ended = Seconds(60);
        Assert.InRange(log.TimeToWait(Seconds(60)), Seconds(1), Seconds(1.1));
    }

    [Fact]
    public void A_smaller_budget_that_the_server_tells_is_kept()
    {
        var log = new BudgetLog(Budget);

        log.Learn(Signal(limit: 20, window: 30), log.Start(TimeSpan.Zero), TimeSpan.Zero);
        Assert.Equal(new RequestBudget(20, Seconds(30)), log.Budget);

        log.Learn(Signal(limit: 100, window: 1), log.Start(TimeSpan.Zero), TimeSpan.Zero);
        Assert.Equal(Budget, log.Budget);
    }

    [Fact]
    public void A_budget_is_learned_where_none_was_known()
    {
        var log = new BudgetLog(RequestBudget.None);

        log.Learn(Signal(limit: 50), log.Start(TimeSpan.Zero), TimeSpan.Zero);

        Assert.Equal(RequestBudget.Default, log.Budget);
    }

    [Fact]
    public void What_others_use_is_left_to_them_until_the_budget_is_full_again()
    {
        var log = new BudgetLog(new RequestBudget(10, Seconds(10)));
        var request = log.Start(TimeSpan.Zero);
        request.Ended = TimeSpan.Zero;

        // Ten in all, one of them ours, three left: six are somebody else's.
        log.Learn(Signal(remaining: 3, reset: 5), request, TimeSpan.Zero);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(TimeSpan.Zero, log.TimeToWait(TimeSpan.Zero));
            log.Start(TimeSpan.Zero);
        }

        Assert.Equal(Seconds(5), log.TimeToWait(TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, log.TimeToWait(Seconds(5)));
    }

    [Fact]
    public void Alone_nothing_is_taken_for_the_use_of_others()
    {
        var log = new BudgetLog(new RequestBudget(10, Seconds(10)));
        var requests = Enumerable.Range(0, 10).Select(_ => log.Start(TimeSpan.Zero)).ToList();

        // The answers come back in another order than the server counted in.
        for (var i = 9; i >= 0; i--)
        {
            requests[i].Ended = Seconds(0.1);
            log.Learn(Signal(remaining: 9 - i, reset: 60), requests[i], Seconds(0.1));
        }

        Assert.InRange(log.TimeToWait(Seconds(0.1)), Seconds(10), Seconds(10.1));
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(TimeSpan.Zero, log.TimeToWait(Seconds(10.2)));
            log.Start(Seconds(10.2));
        }
    }

    [Fact]
    public void A_hold_stops_everything()
    {
        var log = new BudgetLog(RequestBudget.None);

        log.Hold(Seconds(7));
        log.Hold(Seconds(3));

        Assert.Equal(Seconds(6), log.TimeToWait(Seconds(1)));
        Assert.Equal(TimeSpan.Zero, log.TimeToWait(Seconds(7)));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static RateLimitSignal Signal(int? limit = null, int? window = null, int? remaining = null, int? reset = null) =>
        new(limit, window is null ? null : Seconds(window.Value), remaining, reset is null ? null : Seconds(reset.Value), null);

    /// <summary>Workers that each send one request after another; a request arrives and is answered at random moments of its way.</summary>
    private static List<TimeSpan> Simulate(int seed, int requests, int slowest, int inFlight, out TimeSpan last)
    {
        var random = new Random(seed);
        var log = new BudgetLog(Budget);
        var arrivals = new List<TimeSpan>();
        var underWay = new PriorityQueue<PacedRequest, TimeSpan>();
        var now = TimeSpan.Zero;
        while (arrivals.Count < requests)
        {
            var wait = underWay.Count < inFlight ? log.TimeToWait(now) : Timeout.InfiniteTimeSpan;
            if (wait == TimeSpan.Zero)
            {
                var way = random.NextDouble() * slowest;
                arrivals.Add(now + TimeSpan.FromMilliseconds(way * random.NextDouble()));
                underWay.Enqueue(log.Start(now), now + TimeSpan.FromMilliseconds(way));
            }
            else if (underWay.TryPeek(out var next, out var answered) && (wait == Timeout.InfiniteTimeSpan || answered <= now + wait))
            {
                now = answered;
                next.Ended = now;
                underWay.Dequeue();
            }
            else
                now += wait;
        }

        last = now;
        return arrivals;
    }
}
