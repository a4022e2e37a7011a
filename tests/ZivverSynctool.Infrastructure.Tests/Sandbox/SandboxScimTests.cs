namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxScimTests : IDisposable
{
    private readonly SandboxClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_user_is_shown_the_way_Zivver_shows_it()
    {
        var delegateId = await _client.AddUserAsync("b@example.test");
        var created = await _client.PostAsync("/Users", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"A.Vermeer@Example.test","name":{"formatted":"Anouk Vérmeer"},
             "phoneNumbers":[{"value":"+31612345678"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},
             "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["anouk@example.test"],"delegates":["B@example.test"],
               "SsoAccountKey":"key-1","ExternalAccountId":"ext-1"}}
            """);

        var user = await _client.GetAsync($"/Users/{created["id"]}");
        Assert.Equal("a.vermeer@example.test", (string)user["userName"]!);
        Assert.Equal("Anouk Vérmeer", (string)user["name"]!["formatted"]!);
        Assert.True((bool)user["active"]!);
        Assert.Equal("+31612345678", (string)user["phoneNumbers"]![0]!["value"]!);
        Assert.Equal("Care", (string)user[SandboxClient.Enterprise]!["division"]!);
        var zivver = user[SandboxClient.ZivverUser]!;
        Assert.Equal("anouk@example.test", (string)zivver["aliases"]![0]!);
        Assert.Equal("b@example.test", (string)zivver["delegates"]![0]!);
        Assert.Equal("ext-1", (string)zivver["ExternalAccountId"]!);
        Assert.Null(zivver["SsoAccountKey"]);
        Assert.Equal("User", (string)user["meta"]!["resourceType"]!);
        Assert.Equal($"{_client.Server.BaseAddress}/Users/{created["id"]}", (string)user["meta"]!["location"]!);
        Assert.Equal("key-1", _client.Server.Use(organization => organization.SsoAccountKeyOf((string)created["id"]!)));
        Assert.NotEqual(delegateId, (string)created["id"]!);
    }
}
