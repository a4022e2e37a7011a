using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Zivver;
using ZivverSynctool.Infrastructure.Zivver;

namespace ZivverSynctool.Infrastructure.Tests.Http;

public sealed class ApiConnectionTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly List<string> _verbose = [];
    private readonly ApiConnection _connection;

    public ApiConnectionTests()
    {
        var access = ApiAccess.From(new ZivverSettings { BaseUri = new Uri("https://zivver.test/api/scim/v2") }, ClientUnderTest.Key);
        _connection = new ApiConnection(new ZivverApi(access), RequestBudget.None, ClientUnderTest.Quick with { Handler = _server }, _verbose.Add);
    }

    public void Dispose()
    {
        _connection.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("Users?startIndex=1001")]
    [InlineData("https://zivver.test/api/scim/v2/Users?startIndex=1001")]
    public async Task An_address_below_the_base_address_is_asked(string path)
    {
        _server.Answers(200, "{}");

        Assert.Equal(2, await ReadAsync(path));

        Assert.Equal("https://zivver.test/api/scim/v2/Users?startIndex=1001", _server.Requests[0].Uri.ToString());
        Assert.Equal($"Bearer {ClientUnderTest.Key}", _server.Requests[0].Authorization);
    }

    [Theory]
    [InlineData("https://elsewhere.test/api/scim/v2/Users")]
    [InlineData("https://zivver.test:8443/api/scim/v2/Users")]
    [InlineData("http://zivver.test/api/scim/v2/Users")]
    [InlineData("https://zivver.test@elsewhere.test/api/scim/v2/Users")]
    [InlineData("https://somebody@zivver.test/api/scim/v2/Users")]
    [InlineData("https://zivver.test/api/export")]
    [InlineData("//elsewhere.test/api/scim/v2/Users")]
    [InlineData("../export")]
    public async Task Nothing_is_sent_to_any_other_address(string path)
    {
        var error = await Assert.ThrowsAnyAsync<SyncException>(() => ReadAsync(path));

        Assert.Equal("ZivverUnexpectedAnswer", error.ErrorId);
        Assert.Contains("not followed", error.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task Whoever_follows_closely_sees_the_beginning_of_a_long_link()
    {
        _server.Answers(200, "{}");

        await ReadAsync("Users?$skiptoken=" + new string('x', 4000));

        Assert.Matches(@"^GET Users\?\$skiptoken=x{183}…: 200 after \d+ ms$", Assert.Single(_verbose));
    }

    private Task<int> ReadAsync(string path) => _connection.SendAsync(
        new ApiRequest(HttpMethod.Get, path), async answer => (await answer.ReadAllAsync(100)).Length, CancellationToken.None);
}
