using ZivverSynctool.Infrastructure.Tests.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Zivver;

public sealed class CreationTests : IDisposable
{
    private const string Nobody = """{"totalResults":0,"Resources":[]}""";
    private const string Found = """
        {"totalResults":1,"Resources":[{"id":"new","userName":"a@example.test",
         "urn:ietf:params:scim:schemas:zivver:0.1:User":{"aliases":["x@example.test"],"delegates":[]}}]}
        """;

    private static readonly AccountWrite User = new() { Email = "a@example.test", DisplayName = "A" };
    private readonly ScriptedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_creation_that_succeeds_is_one_request()
    {
        _server.Answers(201, """{"id":"new"}""");

        Assert.Equal("new", (await CreateAsync()).Id);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task After_a_lost_answer_the_account_is_looked_up_and_found_to_be_made()
    {
        _server.Fails(new HttpRequestException("reset")).Answers(200, Found);

        var answer = await CreateAsync();

        Assert.Equal("new", answer.Id);
        Assert.Equal(["x@example.test"], answer.Aliases);
        Assert.Equal(["POST Users", "GET Users?filter=userName eq \"a@example.test\""], Sent);
    }

    [Fact]
    public async Task After_a_lost_answer_an_account_that_is_not_there_is_made_again()
    {
        _server.Answers(500).Answers(200, Nobody).Answers(201, """{"id":"new"}""");

        Assert.Equal("new", (await CreateAsync()).Id);
        Assert.Equal(["POST", "GET", "POST"], _server.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task After_a_lost_answer_an_account_that_was_there_before_is_not_adopted()
    {
        _server.Fails(new HttpRequestException("reset")).Answers(200, Found);

        var error = await Assert.ThrowsAsync<ZivverException>(() => CreateAsync(existedBefore: id => id == "new"));

        Assert.Equal(ZivverErrorCode.AlreadyExists, error.Code);
    }

    [Theory]
    [InlineData(409, "")]
    [InlineData(400, "Account already exists: a@example.test")]
    public async Task An_account_that_exists_is_reported_and_not_even_looked_up(int status, string body)
    {
        _server.Answers(status, body, "text/plain");

        var error = await Assert.ThrowsAsync<ZivverException>(() => CreateAsync());

        Assert.Equal(ZivverErrorCode.AlreadyExists, error.Code);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(409, "")]
    [InlineData(400, "Account is outside the organization")]
    public async Task A_repeat_that_finds_the_account_made_meanwhile_is_a_success(int status, string body)
    {
        _server.Answers(500).Answers(200, Nobody).Answers(status, body, "text/plain").Answers(200, Found);

        Assert.Equal("new", (await CreateAsync()).Id);
    }

    [Fact]
    public async Task An_answer_without_an_id_is_looked_up()
    {
        _server.Answers(201, "").Answers(200, Found);

        Assert.Equal("new", (await CreateAsync()).Id);
        Assert.Equal(["POST", "GET"], _server.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task A_cut_answer_is_looked_up()
    {
        _server.Answers(201, """{"id":"ne""").Answers(200, Found);

        Assert.Equal("new", (await CreateAsync()).Id);
        Assert.Equal(["POST", "GET"], _server.Requests.Select(r => r.Method));
    }

    [Fact]
    public async Task A_web_page_as_answer_leaves_it_open_when_nothing_is_found()
    {
        _server.Answers(200, "<html><title>Sign in</title></html>", "text/html").Answers(200, Nobody);

        var error = await Assert.ThrowsAsync<ZivverException>(() => CreateAsync());

        Assert.Equal(ZivverErrorCode.UnexpectedAnswer, error.Code);
        Assert.True(error.IsAmbiguous);
    }

    [Fact]
    public async Task What_became_of_a_lost_creation_stays_open_when_it_cannot_be_looked_up()
    {
        _server.Answers(500, "down", "text/plain").Answers(401);

        var error = await Assert.ThrowsAsync<ZivverException>(() => CreateAsync());

        Assert.Equal(ZivverErrorCode.ServerError, error.Code);
        Assert.True(error.IsAmbiguous);
    }

    [Fact]
    public async Task A_refusal_for_the_budget_needs_no_look()
    {
        _server.Answers(429, "", "text/plain", ("Retry-After", "0")).Answers(201, """{"id":"new"}""");

        Assert.Equal("new", (await CreateAsync()).Id);
        Assert.Equal(["POST", "POST"], _server.Requests.Select(r => r.Method));
    }

    private IEnumerable<string> Sent => _server.Requests.Select(r => r.ToString());

    private async Task<WriteAnswer> CreateAsync(Func<string, bool>? existedBefore = null)
    {
        using var client = ClientUnderTest.Of(_server);
        return await client.CreateAsync(User, existedBefore ?? (_ => false), CancellationToken.None);
    }
}
