using System.Net;
using System.Net.Sockets;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraPagingTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public EntraPagingTests() => _world.Directory.AddUsers(2500);

    public void Dispose() => _world.Dispose();

    public static TheoryData<StandInFaultKind, string> Lasting => new()
    {
        { StandInFaultKind.RepeatedPage, "twice" },
        { StandInFaultKind.RepeatedObjects, "twice" },
        { StandInFaultKind.LostPages, "says there are 2500 objects, but has" },
    };

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task A_list_that_does_not_add_up_is_an_error_and_not_a_shorter_list(StandInFaultKind kind, string words)
    {
        _world.Graph.Faults.Add(new StandInFault(kind, "/users") { Times = int.MaxValue / 2 });

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal("EntraUnexpectedAnswer", error.ErrorId);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StandInFaultKind.RepeatedPage)]
    [InlineData(StandInFaultKind.LostPages)]
    public async Task A_list_that_changed_while_it_was_read_is_read_once_more(StandInFaultKind kind)
    {
        _world.Graph.Faults.Add(new StandInFault(kind, "/users") { After = 1 });

        Assert.Equal(2500, (await _world.ReadAsync(_world.Settings)).Accounts.Count);
        Assert.Contains(_world.Verbose, line => line.Contains("read once more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StandInFaultKind.Truncated)]
    [InlineData(StandInFaultKind.Dropped)]
    public async Task A_page_that_breaks_off_is_asked_for_again(StandInFaultKind kind)
    {
        _world.Graph.Faults.Add(new StandInFault(kind, "/users") { After = 1, Times = 2 });

        Assert.Equal(2500, (await _world.ReadAsync(_world.Settings)).Accounts.Count);
        Assert.Equal(5, _world.Questions.Count);
    }

    [Theory]
    [InlineData(StandInFaultKind.Truncated, "EntraUnexpectedAnswer")]
    [InlineData(StandInFaultKind.Dropped, "EntraUnreachable")]
    [InlineData(StandInFaultKind.WebPage, "EntraUnexpectedAnswer")]
    public async Task A_page_that_never_comes_whole_is_an_error(StandInFaultKind kind, string errorId)
    {
        _world.Graph.Faults.Add(new StandInFault(kind, "/users") { After = 1, Times = int.MaxValue / 2 });

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal((errorId, SyncErrorKind.Unavailable), (error.ErrorId, error.Kind));
    }

    [Fact]
    public async Task A_link_to_another_server_is_not_followed_and_the_token_not_sent_there()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/v1.0/users");
        _world.Graph.Faults.Add(new StandInFault(StandInFaultKind.ForeignLink, "/users") { Elsewhere = address });

        var error = await _world.FailsAsync(_world.Settings);

        Assert.Equal("EntraUnexpectedAnswer", error.ErrorId);
        Assert.Contains("access token went nowhere else", error.Message, StringComparison.Ordinal);
        Assert.False(elsewhere.Pending());
    }
}
