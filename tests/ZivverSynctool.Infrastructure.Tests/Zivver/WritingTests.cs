using System.Text.Json.Nodes;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

public sealed class WritingTests : IDisposable
{
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_new_user_is_sent_whole()
    {
        _server.Answers(201, """{"id":"u1"}""");
        using var client = ClientUnderTest.Of(_server);

        await client.CreateAsync(new AccountWrite
        {
            Email = "a.vermeer@example.test",
            DisplayName = "Anouk Vérmeer",
            Active = true,
            PhoneNumber = "+31612345678",
            Division = "Care",
            Extension = new ZivverExtension { Aliases = ["anouk@example.test"], Delegates = ["b@example.test"], SsoAccountKey = "k+1", ExternalAccountId = "x-1" },
        }, _ => false, CancellationToken.None);

        AssertSent("POST", "/api/scim/v2/Users", "application/json", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","urn:ietf:params:scim:schemas:zivver:0.1:User"],
             "userName":"a.vermeer@example.test","name":{"formatted":"Anouk Vérmeer"},"active":true,"phoneNumbers":[{"value":"+31612345678","type":"mobile"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},
             "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["anouk@example.test"],"delegates":["b@example.test"],"SsoAccountKey":"k+1","ExternalAccountId":"x-1"}}
            """);
    }

    [Fact]
    public async Task What_does_not_change_is_left_out()
    {
        _server.Answers(200, "");
        using var client = ClientUnderTest.Of(_server);

        await client.UpdateAsync("u 1", new AccountWrite { Email = "a@example.test", Active = false, PhoneNumber = "" }, CancellationToken.None);

        AssertSent("PUT", "/api/scim/v2/Users/u%201", "application/json", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"a@example.test","active":false,"phoneNumbers":[]}
            """);
    }

    [Fact]
    public async Task An_extension_without_key_and_external_id_does_not_mention_them()
    {
        _server.Answers(200, "");
        using var client = ClientUnderTest.Of(_server);

        await client.UpdateAsync("u1", new AccountWrite { Email = "a@example.test", Extension = new ZivverExtension() }, CancellationToken.None);

        AssertSent("PUT", "/api/scim/v2/Users/u1", "application/json", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:zivver:0.1:User"],"userName":"a@example.test",
             "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":[],"delegates":[]}}
            """);
    }

    [Fact]
    public async Task A_functional_account_is_sent_with_members_and_without_delegates()
    {
        _server.Answers(201, """{"id":"g1"}""");
        using var client = ClientUnderTest.Of(_server);

        await client.CreateAsync(new AccountWrite
        {
            AccountType = AccountType.FunctionalAccount,
            Email = "info@example.test",
            DisplayName = "Info",
            Members = ["u1", "u2"],
            Division = "Care",
            Extension = new ZivverExtension { Aliases = ["contact@example.test"], ExternalAccountId = "x-2" },
        }, _ => false, CancellationToken.None);

        AssertSent("POST", "/api/scim/v2/Groups", "application/json", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User","urn:ietf:params:scim:schemas:zivver:0.1:Group"],
             "externalId":"info@example.test","displayName":"Info","members":[{"value":"u1"},{"value":"u2"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},
             "urn:ietf:params:scim:schemas:zivver:0.1:Group":{"aliases":["contact@example.test"],"ExternalAccountId":"x-2"}}
            """);
    }

    [Fact]
    public async Task Members_are_replaced_by_a_patch_with_the_content_type_it_needs()
    {
        _server.Answers(204);
        using var client = ClientUnderTest.Of(_server);

        await client.ReplaceMembersAsync("g1", ["u1"], CancellationToken.None);

        AssertSent("PATCH", "/api/scim/v2/Groups/g1", "application/scim+json", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"members","value":[{"value":"u1"}]}]}
            """);
    }

    [Fact]
    public async Task All_members_are_removed_by_an_operation_without_value()
    {
        _server.Answers(200, "not JSON at all", "text/plain");
        using var client = ClientUnderTest.Of(_server);

        await client.RemoveMembersAsync("g1", CancellationToken.None);

        AssertSent("PATCH", "/api/scim/v2/Groups/g1", "application/scim+json", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"remove","path":"members"}]}
            """);
    }

    [Fact]
    public async Task Members_are_never_replaced_by_nobody()
    {
        using var client = ClientUnderTest.Of(_server);

        await Assert.ThrowsAsync<ArgumentException>(() => client.ReplaceMembersAsync("g1", [], CancellationToken.None));
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "gone")]
    [InlineData(204, "")]
    public async Task Any_success_is_a_deletion(int status, string body)
    {
        _server.Answers(status, body, "text/plain");
        using var client = ClientUnderTest.Of(_server);

        await client.DeleteAsync(AccountType.User, "u1", CancellationToken.None);

        Assert.Equal("DELETE u1", _server.Requests[0].ToString());
        Assert.Null(_server.Requests[0].ContentType);
    }

    [Fact]
    public async Task The_answer_to_a_write_claims_what_its_body_mentions()
    {
        _server
            .Answers(200, """
                {"id":"u1","urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["Anouk@example.test"],"delegates":[]}}
                """)
            .Answers(200, """{"userName":"a@example.test"}""")
            .Answers(204)
            .Answers(200, """{"id":"g1","members":[{"value":"u1"}]}""");
        using var client = ClientUnderTest.Of(_server);
        var write = new AccountWrite { Email = "a@example.test" };

        var full = await client.UpdateAsync("u1", write, CancellationToken.None);
        var silent = await client.UpdateAsync("u1", write, CancellationToken.None);
        var empty = await client.UpdateAsync("u1", write, CancellationToken.None);
        var group = await client.UpdateAsync("g1", write with { AccountType = AccountType.FunctionalAccount }, CancellationToken.None);

        Assert.Equal(["anouk@example.test"], full.Aliases);
        Assert.Equal([], full.Delegates);
        Assert.Null(full.Members);
        Assert.Equal(new WriteAnswer("u1", null, null, null), silent);
        Assert.Equal(new WriteAnswer("u1", null, null, null), empty);
        Assert.Equal(["u1"], group.Members);
    }

    private void AssertSent(string method, string path, string contentType, string json)
    {
        var sent = Assert.Single(_server.Requests);
        Assert.Equal(method, sent.Method);
        Assert.Equal(path, sent.Uri.AbsolutePath);
        Assert.Equal(contentType, sent.ContentType);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(sent.Body)), sent.Body);
    }
}
