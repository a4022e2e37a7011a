using Microsoft.Extensions.Time.Testing;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraThrottlingTests : IDisposable
{
    private readonly EntraWorld _world = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    public EntraThrottlingTests() => _world.Directory.AddUsers(1500);

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(429, 7, 7)]
    [InlineData(503, 60, 60)]
    [InlineData(429, null, 10)]
    public async Task Graph_is_left_alone_for_as_long_as_it_asks(int status, int? retryAfter, int seconds)
    {
        _world.Graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/users")
        {
            After = 1,
            Times = 2,
            Answer = StandInAnswer.Refusal(status, "TooManyRequests", "Too many requests.", retryAfter),
        });
        using var network = new HttpClientHandler { AllowAutoRedirect = false };
        var begin = _time.GetUtcNow();

        var reading = _world.ReadAsync(EntraWorld.Source(_world.Settings), options: new ConnectionOptions { Handler = network, Time = _time, Patience = TimeSpan.FromDays(1) });
        await Clock.RunAsync(_time, TimeSpan.FromMilliseconds(250), reading);

        Assert.Equal(1500, (await reading).Accounts.Count);
        Assert.Equal(4, _world.Questions.Count);
        Assert.True(_time.GetUtcNow() - begin >= TimeSpan.FromSeconds(2 * seconds), $"It went on after {_time.GetUtcNow() - begin}.");
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_an_error()
    {
        _world.Graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/users") { Answer = StandInAnswer.Refusal(429, "TooManyRequests", "Too many requests.", 86400) });

        Assert.Equal("EntraTooManyRequests", (await _world.FailsAsync(_world.Settings)).ErrorId);
    }
}
