using System.Net.Http.Headers;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxKeyTests : IDisposable
{
    private readonly SandboxClient _client = new(new() { Key = "Right+Key/=", Budget = RequestBudget.None });

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("Bearer", "wrong")]
    [InlineData("Bearer", "right+key/=")]
    [InlineData("Basic", "Right+Key/=")]
    public async Task Another_key_is_401_and_changes_nothing(string scheme, string key)
    {
        _client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(scheme, key);
        Assert.Equal(401, (await ReadAsync(_client.SendAsync("POST", "/Users", """{"userName":"a@example.test"}"""))).Status);
        Assert.Equal(0, _client.Server.Use(organization => organization.Count(AccountType.User)));
    }

    [Fact]
    public async Task No_key_is_401()
    {
        _client.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(401, (await ReadAsync(_client.SendAsync("GET", "/Users"))).Status);
    }

    [Fact]
    public async Task The_scheme_is_taken_in_any_case()
    {
        _client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("bearer", "Right+Key/=");
        Assert.Equal(200, (await ReadAsync(_client.SendAsync("GET", "/Users"))).Status);
    }
}
