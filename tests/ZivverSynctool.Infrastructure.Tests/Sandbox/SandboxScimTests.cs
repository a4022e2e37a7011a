using System.Net;
using static ZivverSynctool.Infrastructure.Tests.Sandbox.SandboxClient;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxScimTests : IDisposable
{
    private readonly SandboxClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_user_is_shown_the_way_Zivver_shows_it()
    {
        await _client.AddUserAsync("b@example.test");
        var id = (string)(await _client.PostAsync("/Users", """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"A.Vermeer@Example.test","name":{"formatted":"Anouk Vérmeer"},
             "phoneNumbers":[{"value":"+31612345678"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},
             "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["anouk@example.test"],"delegates":["B@example.test"],
               "SsoAccountKey":"key-1","ExternalAccountId":"ext-1"}}
            """))["id"]!;

        var user = await _client.GetAsync($"/Users/{id}");
        Assert.Equal(
            ["urn:ietf:params:scim:schemas:core:2.0:User", Enterprise, ZivverUser], user["schemas"]!.AsArray().Select(schema => (string)schema!));
        Assert.Equal("a.vermeer@example.test", (string)user["userName"]!);
        Assert.Equal("Anouk Vérmeer", (string)user["name"]!["formatted"]!);
        Assert.True((bool)user["active"]!);
        Assert.Equal("+31612345678", (string)user["phoneNumbers"]![0]!["value"]!);
        Assert.Equal("Care", (string)user[Enterprise]!["division"]!);
        var zivver = user[ZivverUser]!;
        Assert.Equal("anouk@example.test", (string)zivver["aliases"]![0]!);
        Assert.Equal("b@example.test", (string)zivver["delegates"]![0]!);
        Assert.Equal("ext-1", (string)zivver["ExternalAccountId"]!);
        Assert.Null(zivver["SsoAccountKey"]);
        Assert.Equal("User", (string)user["meta"]!["resourceType"]!);
        Assert.Equal($"{_client.Server.BaseAddress}/Users/{id}", (string)user["meta"]!["location"]!);
        Assert.InRange((DateTimeOffset)user["meta"]!["created"]!, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        Assert.Equal("key-1", _client.Server.Use(organization => organization.SsoAccountKeyOf(id)));
    }

    [Fact]
    public async Task A_functional_account_is_shown_the_way_Zivver_shows_it()
    {
        var user = await _client.AddUserAsync("a@example.test");
        var id = (string)(await _client.PostAsync("/Groups", $$"""
            {"externalId":"Box@example.test","displayName":"Post","members":["{{user}}"],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"/"},
             "urn:ietf:params:scim:schemas:zivver:0.1:Group":{"aliases":["alias@example.test"],"ExternalAccountId":"ext-1"} }
            """))["id"]!;

        var group = await _client.GetAsync($"/Groups/{id}");
        Assert.Contains(ZivverGroup, group["schemas"]!.AsArray().Select(schema => (string)schema!));
        Assert.Equal("box@example.test", (string)group["externalId"]!);
        Assert.Equal("Post", (string)group["displayName"]!);
        Assert.Equal(user, (string)group["members"]![0]!["value"]!);
        Assert.Equal("/", (string)group[Enterprise]!["division"]!);
        Assert.Equal("alias@example.test", (string)group[ZivverGroup]!["aliases"]![0]!);
        Assert.Equal("ext-1", (string)group[ZivverGroup]!["ExternalAccountId"]!);
        Assert.Null(group["active"]);
        Assert.Equal("Group", (string)group["meta"]!["resourceType"]!);
    }

    [Fact]
    public async Task Attribute_names_and_paths_are_taken_in_any_case_and_with_a_trailing_slash()
    {
        var id = await _client.AddUserAsync("a@example.test");
        var (status, _) = await ReadAsync(_client.SendAsync("PUT", $"/users/{id.ToUpperInvariant()}/", $$"""
            {"USERNAME":"b@example.test","Active":"False","Name":{"FORMATTED":"Other"},"URN:ietf:params:scim:schemas:ZIVVER:0.1:user":{"Aliases":[{"value":"c@example.test"}]} }
            """, "application/json; charset=utf-8"));
        Assert.Equal(200, status);
        var user = await _client.GetAsync($"/Users/{id}");
        Assert.Equal(("b@example.test", false, "Other"), ((string)user["userName"]!, (bool)user["active"]!, (string)user["name"]!["formatted"]!));
        Assert.Equal("c@example.test", (string)user[ZivverUser]!["aliases"]![0]!);
    }

    [Fact]
    public async Task What_a_PUT_leaves_out_or_sends_as_null_stays()
    {
        var created = await _client.PostAsync("/Users", """
            {"userName":"a@example.test","name":{"formatted":"Name"},"phoneNumbers":[{"value":"+31612345678"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},
             "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["b@example.test"],"SsoAccountKey":"key"} }
            """);
        await ReadAsync(_client.SendAsync("PUT", $"/Users/{created["id"]}", """{"active":false,"name":null,"phoneNumbers":null,"urn:ietf:params:scim:schemas:zivver:0.1:User":null}"""));

        var user = await _client.GetAsync($"/Users/{created["id"]}");
        Assert.Equal(("Name", "+31612345678", "Care"), (
            (string)user["name"]!["formatted"]!, (string)user["phoneNumbers"]![0]!["value"]!, (string)user[Enterprise]!["division"]!));
        Assert.Equal("b@example.test", (string)user[ZivverUser]!["aliases"]![0]!);
        Assert.Empty(_client.Server.LostSsoAccountKeys);

        await ReadAsync(_client.SendAsync("PUT", $"/Users/{created["id"]}", $$"""{"phoneNumbers":[],"{{Enterprise}}":{},"{{ZivverUser}}":{"aliases":[]} }"""));
        user = await _client.GetAsync($"/Users/{created["id"]}");
        Assert.Null(user["phoneNumbers"]);
        Assert.Equal("/", (string)user[Enterprise]!["division"]!);
        Assert.Equal("a@example.test", Assert.Single(_client.Server.LostSsoAccountKeys).Email);
    }

    [Fact]
    public async Task Lists_come_whole_and_in_pages_when_asked()
    {
        for (var i = 0; i < 5; i++)
            await _client.AddUserAsync($"user{i}@example.test");

        var whole = await _client.GetAsync("/Users");
        Assert.Equal(5, (int)whole["totalResults"]!);
        Assert.Equal(5, whole["Resources"]!.AsArray().Count);
        Assert.Null(whole["startIndex"]);

        var page = await _client.GetAsync("/Users?startIndex=4&count=3");
        Assert.Equal((5, 4, 2), ((int)page["totalResults"]!, (int)page["startIndex"]!, (int)page["itemsPerPage"]!));
        Assert.Equal(["user3@example.test", "user4@example.test"], page["Resources"]!.AsArray().Select(user => (string)user!["userName"]!));

        Assert.Empty((await _client.GetAsync("/Users?count=0"))["Resources"]!.AsArray());
        Assert.Equal(5, (await _client.GetAsync("/Users?startIndex=-1"))["Resources"]!.AsArray().Count);
        Assert.Equal(400, (int)(await _client.SendAsync("GET", "/Users?count=many")).StatusCode);
    }

    [Theory]
    [InlineData("/Users", "filter=userName%20eq%20%22a%2Bb%40example.test%22", 1)]
    [InlineData("/Users", "filter=userName+eq+\"a+b@example.test\"", 1)]
    [InlineData("/Users/", "FILTER=USERNAME%20EQ%20%22A%2BB%40example.test%22", 1)]
    [InlineData("/Users", "filter=userName%20eq%20%22a%5Cu002Bb%40example.test%22", 1)]
    [InlineData("/Users", "filter=userName%20eq%20%22o%27brien%5C%22s%40example.test%22", 0)]
    [InlineData("/Users", "filter=userName%20eq%20%22box@example.test%22", 0)]
    [InlineData("/Groups", "filter=externalId%20eq%20%22box@example.test%22", 1)]
    public async Task A_filter_finds_the_primary_address(string path, string query, int found)
    {
        await _client.AddUserAsync("a+b@example.test");
        await _client.AddGroupAsync("box@example.test");
        var answer = await _client.GetAsync($"{path}?{query}");
        Assert.Equal((found, found), ((int)answer["totalResults"]!, answer["Resources"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("/Users", "externalId eq \"a@example.test\"")]
    [InlineData("/Groups", "userName eq \"a@example.test\"")]
    [InlineData("/Users", "userName co \"a\"")]
    [InlineData("/Users", "userName eq a@example.test")]
    [InlineData("/Users", "userName eq \"\\x\"")]
    [InlineData("/Users", "")]
    public async Task Another_filter_is_refused(string path, string filter)
    {
        var (status, text) = await ReadAsync(_client.SendAsync("GET", $"{path}?filter={Uri.EscapeDataString(filter)}"));
        Assert.Equal((400, $"Invalid filter: {filter}"), (status, text));
    }

    [Fact]
    public async Task A_PATCH_sets_and_removes_members()
    {
        var (a, b) = (await _client.AddUserAsync("a@example.test"), await _client.AddUserAsync("b@example.test"));
        var group = await _client.AddGroupAsync("box@example.test", a);

        Assert.Equal(200, await PatchAsync($$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"Replace","path":"Members","value":{{Values(b)}} }]}"""));
        Assert.Equal([b], await MembersAsync());
        Assert.Equal(200, await PatchAsync($$"""{"operations":[{"op":"replace","value":{"members":{{Values(a, b)}} } }]}"""));
        Assert.Equal([a, b], await MembersAsync());
        Assert.Equal(200, await PatchAsync("""{"Operations":[{"op":"remove","path":"members"}]}"""));
        Assert.Empty(await MembersAsync());
        Assert.Equal(200, await PatchAsync($$"""{"Operations":[{"op":"replace","path":"members","value":["{{a}}"]}]}"""));
        Assert.Equal(200, await PatchAsync($$"""{"Operations":[{"op":"remove","path":"members","value":{{Values(b)}} }]}"""));
        Assert.Empty(await MembersAsync());

        async Task<int> PatchAsync(string body) =>
            (await ReadAsync(_client.SendAsync("PATCH", $"/Groups/{group}", body, "application/scim+json; charset=utf-8"))).Status;

        async Task<IEnumerable<string>> MembersAsync() =>
            (await _client.GetAsync($"/Groups/{group}"))["members"]!.AsArray().Select(member => (string)member!["value"]!);
    }

    [Theory]
    [InlineData("""{"Operations":[{"op":"replace","path":"members","value":[]}]}""", "Replace with an empty list of members is not supported")]
    [InlineData("""{"Operations":[{"op":"replace","path":"members","value":[{"value":"nobody"}]}]}""", "Unknown in set")]
    [InlineData("""{"Operations":[{"op":"add","path":"members","value":[]}]}""", "Unsupported operation: add")]
    [InlineData("""{"Operations":[{"op":"replace","path":"displayName","value":"x"}]}""", "Unsupported path: displayName")]
    [InlineData("""{"Operations":[{"op":"remove"}]}""", "Unsupported operation: remove")]
    [InlineData("""{"Operations":[]}""", "Exactly one operation is supported")]
    [InlineData("""{}""", "Exactly one operation is supported")]
    public async Task Another_PATCH_is_refused(string body, string text)
    {
        var group = await _client.AddGroupAsync("box@example.test");
        Assert.Equal((400, text), await ReadAsync(_client.SendAsync("PATCH", $"/Groups/{group}", body, "application/scim+json")));
    }

    [Fact]
    public async Task A_PATCH_without_application_scim_json_is_415()
    {
        var group = await _client.AddGroupAsync("box@example.test");
        Assert.Equal(415, (await ReadAsync(_client.SendAsync("PATCH", $"/Groups/{group}", """{"Operations":[{"op":"remove","path":"members"}]}"""))).Status);
        Assert.Equal(415, (await ReadAsync(_client.SendAsync("POST", "/Users", """{"userName":"a@example.test"}""", "text/plain"))).Status);
    }

    [Fact]
    public async Task Refusals_are_plain_text_in_Zivvers_words()
    {
        using var response = await _client.SendAsync("GET", "/Users/c0ffee");
        Assert.Equal((HttpStatusCode.BadRequest, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType!));
        Assert.Equal("Unknown account with uuid: c0ffee", await response.Content.ReadAsStringAsync());

        await _client.AddUserAsync("a@example.test");
        Assert.Equal(409, (await ReadAsync(_client.SendAsync("POST", "/Users", """{"userName":"a@example.test"}"""))).Status);
        Assert.Equal((400, "Account is outside the organization"), await ReadAsync(_client.SendAsync("POST", "/Groups", """{"externalId":"a@example.test"}""")));
    }

    [Theory]
    [InlineData("not json", "Malformed JSON")]
    [InlineData("", "Malformed JSON")]
    [InlineData("[]", "Invalid value for body")]
    [InlineData("""{"userName":1}""", "Invalid value for userName")]
    [InlineData("""{"userName":"a@example.test","active":"perhaps"}""", "Invalid value for active")]
    [InlineData("""{"userName":"a@example.test","name":"Someone"}""", "Invalid value for name")]
    [InlineData("""{"userName":"a@example.test","phoneNumbers":[{"type":"mobile"}]}""", "Invalid value for phoneNumbers")]
    [InlineData("""{}""", "Missing attribute: userName")]
    public async Task A_body_that_makes_no_sense_is_refused(string body, string text) =>
        Assert.Equal((400, text), await ReadAsync(_client.SendAsync("POST", "/Users", body)));

    [Fact]
    public async Task A_byte_order_mark_is_no_obstacle() =>
        Assert.Equal(201, (await ReadAsync(_client.SendAsync("POST", "/Users", "\uFEFF" + """{"userName":"a@example.test"}"""))).Status);

    [Fact]
    public async Task A_DELETE_is_answered_without_a_body()
    {
        var id = await _client.AddUserAsync("a@example.test");
        Assert.Equal((204, ""), await ReadAsync(_client.SendAsync("DELETE", $"/Users/{id}")));
        Assert.Equal(400, (await ReadAsync(_client.SendAsync("DELETE", $"/Users/{id}"))).Status);
    }

    [Theory]
    [InlineData("GET", "/ServiceProviderConfig", 404)]
    [InlineData("GET", "/Users/x/y", 404)]
    [InlineData("PUT", "/Users", 405)]
    [InlineData("POST", "/Users/x", 405)]
    [InlineData("DELETE", "/Groups", 405)]
    public async Task What_Zivver_does_not_have_is_not_there(string method, string path, int status) =>
        Assert.Equal(status, (await ReadAsync(_client.SendAsync(method, path))).Status);

    [Fact]
    public async Task Users_are_not_changed_by_PATCH()
    {
        var id = await _client.AddUserAsync("a@example.test");
        Assert.Equal(405, (await ReadAsync(_client.SendAsync("PATCH", $"/Users/{id}", "{}", "application/scim+json"))).Status);
    }

    [Fact]
    public async Task An_address_outside_the_base_address_is_not_there()
    {
        using var response = await _client.Http.GetAsync(new Uri(_client.Server.BaseAddress, "/Users"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
