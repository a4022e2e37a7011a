using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

/// <summary>A started sandbox and a bare client of it, which knows nothing of the product's own client.</summary>
internal sealed class SandboxClient : IDisposable
{
    public const string ZivverUser = "urn:ietf:params:scim:schemas:zivver:0.1:User";
    public const string ZivverGroup = "urn:ietf:params:scim:schemas:zivver:0.1:Group";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    public SandboxClient(SandboxOptions? options = null)
    {
        Server = new SandboxServer(options ?? new SandboxOptions { Budget = RequestBudget.None });
        Server.Start();
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Server.Key);
    }

    public SandboxServer Server { get; }

    public HttpClient Http { get; }

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null, string contentType = "application/json")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), Server.BaseAddress + path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return Http.SendAsync(request);
    }

    public async Task<JsonNode> GetAsync(string path) =>
        JsonNode.Parse(await (await SendAsync("GET", path)).EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;

    public async Task<JsonNode> PostAsync(string path, string body)
    {
        using var response = await SendAsync("POST", path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 201, text);
        return JsonNode.Parse(text)!;
    }

    public async Task<string> AddUserAsync(string address) =>
        (string)(await PostAsync("/Users", $$"""{"userName":"{{address}}","name":{"formatted":"Someone"} }"""))["id"]!;

    public async Task<string> AddGroupAsync(string address, params string[] members) =>
        (string)(await PostAsync("/Groups", $$"""{"externalId":"{{address}}","displayName":"Some box","members":{{Values(members)}} }"""))["id"]!;

    /// <summary>Values the way SCIM writes them: objects with a <c>value</c>.</summary>
    public static string Values(params string[] values) =>
        new JsonArray([.. values.Select(value => new JsonObject { ["value"] = value })]).ToJsonString();

    public static async Task<(int Status, string Text)> ReadAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose()
    {
        Http.Dispose();
        Server.Dispose();
    }
}
