using System.Net;
using System.Text;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

public sealed class ListingTests
{
    private const string Everything = """
        {"Resources":[{"meta":{"created":"2024-02-29T12:00:00+01:00","location":"/x","resourceType":"User"},"extra":{"deep":[{"id":"not this"}]},
          "URN:ietf:params:scim:schemas:zivver:0.1:user":{"Aliases":["Anouk@Example.test"],"delegates":["b@example.test"],"ExternalAccountId":"x-1"},
          "phoneNumbers":[{"type":"mobile","value":"+31612345678"}],"Active":false,"name":{"formatted":"Anouk V\u00e9rmeer"},
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"Care"},"USERNAME":" A.Vermeer@Example.test ","id":"u1"},
         {"id":"u2","userName":"b@example.test","active":"true","phoneNumbers":[],"meta":{"created":"2022-07-20"}}],
         "schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2}
        """;

    [Fact]
    public async Task Every_attribute_of_a_user_is_read_whatever_its_order_and_case()
    {
        var users = await List(new ScriptedServer().Answers(200, Everything));

        Assert.Equivalent(new ZivverAccount
        {
            Id = "u1",
            AccountType = AccountType.User,
            Email = "a.vermeer@example.test",
            DisplayName = "Anouk Vérmeer",
            Enabled = false,
            Aliases = ["anouk@example.test"],
            Delegates = ["b@example.test"],
            PhoneNumber = "+31612345678",
            OrganizationalUnit = "Care",
            ExternalAccountId = "x-1",
            Created = new DateTimeOffset(2024, 2, 29, 11, 0, 0, TimeSpan.Zero),
        }, users[0], strict: true);
        Assert.Equivalent(new ZivverAccount
        {
            Id = "u2",
            Email = "b@example.test",
            Enabled = true,
            Created = new DateTimeOffset(2022, 7, 20, 0, 0, 0, TimeSpan.Zero),
        }, users[1], strict: true);
    }

    [Fact]
    public async Task A_functional_account_has_the_ids_of_its_members_but_not_its_own()
    {
        var accounts = await List(new ScriptedServer().Answers(200, """
            {"totalResults":2,"Resources":[
             {"id":"g1","externalId":"info@example.test","displayName":"Info","members":[{"value":"u1"},{"value":"g1"},{"value":"u2","display":"B"}],
              "urn:ietf:params:scim:schemas:zivver:0.1:Group":{"aliases":["contact@example.test"]},
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"division":"/"}},
             {"id":"g2","externalId":"old@example.test","displayName":"Old","members":[{"value":"g2"}]}]}
            """), AccountType.FunctionalAccount);

        Assert.Equal(["u1", "u2"], accounts[0].DelegateIds);
        Assert.Equal(["contact@example.test"], accounts[0].Aliases);
        Assert.Equal("/", accounts[0].OrganizationalUnit);
        Assert.True(accounts[0].Enabled);
        Assert.Empty(accounts[1].DelegateIds);
        Assert.False(accounts[1].Enabled);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task The_way_the_body_is_cut_up_does_not_matter(int chunk)
    {
        var server = new ScriptedServer().Does(_ => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new ChunkedStream(Encoding.UTF8.GetBytes(Everything), chunk)) }));

        Assert.Equivalent(await List(new ScriptedServer().Answers(200, Everything)), await List(server), strict: true);
    }

    [Fact]
    public async Task An_account_larger_than_any_buffer_is_read()
    {
        var members = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $$"""{"value":"member-{{i}}"}"""));
        var accounts = await List(
            new ScriptedServer().Answers(200, $$"""{"totalResults":1,"Resources":[{"id":"g1","externalId":"all@example.test","members":[{{members}}]}]}"""),
            AccountType.FunctionalAccount);

        Assert.Equal(20_000, Assert.Single(accounts).DelegateIds.Count);
        Assert.Equal("member-19999", accounts[0].DelegateIds[^1]);
    }

    [Fact]
    public async Task An_organization_without_accounts_is_an_empty_list() =>
        Assert.Empty(await List(new ScriptedServer().Answers(200, """{"totalResults":0}""")));

    [Fact]
    public async Task A_whole_answer_takes_one_request_without_paging()
    {
        var server = new ScriptedServer().Answers(200, Everything);

        await List(server);

        Assert.Equal(["GET Users"], server.Requests.Select(r => r.ToString()));
        Assert.Equal("Bearer " + ClientUnderTest.Key, server.Requests[0].Authorization);
    }

    [Fact]
    public async Task A_short_answer_is_followed_by_the_pages_that_are_missing()
    {
        var server = new ScriptedServer().Answers(200, Page(5, 1, 2)).Answers(200, Page(5, 3, 4)).Answers(200, Page(5, 5));

        var users = await List(server);

        Assert.Equal(["u1", "u2", "u3", "u4", "u5"], users.Select(u => u.Id));
        Assert.Equal(["GET Users", "GET Users?startIndex=3&count=1000", "GET Users?startIndex=5&count=1000"], server.Requests.Select(r => r.ToString()));
    }

    public static TheoryData<string, string?> Lies => new()
    {
        { Page(3, 1, 2), Page(3, 1, 2) },
        { Page(3, 1, 2), Page(3) },
        { Page(3, 1, 2), Page(4, 3) },
        { Page(3, 1, 2), Page(3, 3, 4) },
        { Page(3, 1, 1), null },
        { Page(1, 1, 2), null },
        { Page(2), null },
        { """{"Resources":[]}""", null },
        { """{"totalResults":1,"Resources":[{"userName":"a@example.test"}]}""", null },
        { """{"totalResults":1,"Resources":[{"id":"u1"}]}""", null },
        { """{"totalResults":1,"Resources":[{"id":"..","userName":"a@example.test"}]}""", null },
        { """{"totalResults":1,"Resources":["u1"]}""", null },
        { """["u1"]""", null },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_list_that_does_not_add_up_is_an_error_and_never_the_whole(string first, string? second)
    {
        var server = new ScriptedServer().Answers(200, first);
        if (second is not null)
            server.Answers(200, second);

        var error = await Assert.ThrowsAsync<ZivverException>(() => List(server));

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.StartsWith("GET Users", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\\udc00x")]
    public async Task Half_a_character_is_an_answer_that_is_broken_and_no_crash(string half)
    {
        var server = new ScriptedServer();
        for (var attempt = 0; attempt <= new ConnectionOptions().MostRepeats; attempt++)
            server.Answers(200, $$$"""{"totalResults":1,"Resources":[{"id":"u1","userName":"a@example.test","name":{"formatted":"{{{half}}}"}}]}""");

        var error = await Assert.ThrowsAsync<ZivverException>(() => List(server));

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_read_again_and_no_account_twice()
    {
        var server = new ScriptedServer().Answers(200, Everything.Substring(0, Everything.Length - 60)).Answers(200, Everything);

        Assert.Equal(2, (await List(server)).Count);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_list_that_always_breaks_off_is_an_error()
    {
        var server = new ScriptedServer();
        for (var i = 0; i < 6; i++)
            server.Answers(200, Everything.Substring(0, 100));

        var error = await Assert.ThrowsAsync<ZivverException>(() => List(server));

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task An_account_is_found_by_its_primary_address_only()
    {
        var server = new ScriptedServer().Answers(200, Everything).Answers(200, Everything);
        using var client = ClientUnderTest.Of(server);

        Assert.Equal("u1", (await client.FindAsync(AccountType.User, "A.Vermeer@example.test", CancellationToken.None))?.Id);
        Assert.Null(await client.FindAsync(AccountType.User, "anouk@example.test", CancellationToken.None));
        Assert.Equal("GET Users?filter=userName eq \"a.vermeer@example.test\"", server.Requests[0].ToString());
    }

    [Fact]
    public async Task A_functional_account_is_looked_up_by_externalId_and_quotes_are_escaped()
    {
        var server = new ScriptedServer().Answers(200, """{"totalResults":0,"Resources":[]}""");
        using var client = ClientUnderTest.Of(server);

        Assert.Null(await client.FindAsync(AccountType.FunctionalAccount, "o\"neil@example.test", CancellationToken.None));
        Assert.Equal("GET Groups?filter=externalId eq \"o\\\"neil@example.test\"", server.Requests[0].ToString());
    }

    private static async Task<IReadOnlyList<ZivverAccount>> List(ScriptedServer server, AccountType type = AccountType.User)
    {
        using var client = ClientUnderTest.Of(server);
        return await client.ListAsync(type, CancellationToken.None);
    }

    private static string Page(int total, params int[] users) =>
        $$"""{"totalResults":{{total}},"Resources":[{{string.Join(",", users.Select(u => $$"""{"id":"u{{u}}","userName":"u{{u}}@example.test"}"""))}}]}""";
}
