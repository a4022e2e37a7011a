using ZivverSynctool.Infrastructure.Graph.SignIn;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Tests.Http;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraManagedIdentityTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        _world.Dispose();
    }

    private EntraSettings Settings(string? clientId) =>
        _world.Settings with { TenantId = null, ClientId = null, ClientSecret = null, ManagedIdentity = new EntraManagedIdentity(clientId) };

    [Fact]
    public async Task The_identity_of_the_machine_signs_in()
    {
        _world.Directory.AddUser("anna", 1);
        // What Azure App Service tells the code it hosts.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{_world.Graph.Address}msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");

        var read = await _world.ReadAsync(Settings("c1a2b3c4-5555-4666-8777-888899990001"));

        Assert.Single(read.Accounts);
        var asked = Assert.Single(_world.Graph.Requests, request => request.Path == "/msi/token");
        Assert.Equal(("c1a2b3c4-5555-4666-8777-888899990001", _world.Graph.Address.GetLeftPart(UriPartial.Authority)), (asked["client_id"], asked["resource"]));
    }

    [Fact]
    public async Task A_machine_without_an_identity_says_so()
    {
        using var network = new ScriptedServer().Answers(400, """{"error":"invalid_request","error_description":"Identity not found"}""");
        using var tokens = new ManagedIdentityTokens(Settings(null), "Entra", new ConnectionOptions { Handler = network });

        var failure = await Assert.ThrowsAsync<AttemptFailure>(() => tokens.GetAsync(CancellationToken.None));

        Assert.Equal(("EntraManagedIdentityMissing", Repeat.Never), (failure.Error.ErrorId, failure.Repeat));
        Assert.Equal("169.254.169.254", network.Requests[0].Uri.Host);
    }

    [Fact]
    public async Task A_machine_outside_Azure_says_so_and_does_not_ask_again()
    {
        using var network = new ScriptedServer().Fails(new HttpRequestException("No route to host"));
        using var tokens = new ManagedIdentityTokens(Settings(null), "Entra", new ConnectionOptions { Handler = network });

        var failure = await Assert.ThrowsAsync<AttemptFailure>(() => tokens.GetAsync(CancellationToken.None));

        Assert.Equal(("EntraManagedIdentityMissing", Repeat.Never), (failure.Error.ErrorId, failure.Repeat));
    }

    [Fact]
    public async Task A_machine_whose_network_swallows_the_question_says_so_too()
    {
        using var network = new ScriptedServer().Does(async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("An endless wait ended.");
        });
        using var tokens = new ManagedIdentityTokens(
            Settings(null), "Entra", new ConnectionOptions { Handler = network, Patience = TimeSpan.FromMilliseconds(50) });

        var failure = await Assert.ThrowsAsync<AttemptFailure>(() => tokens.GetAsync(CancellationToken.None));

        Assert.Equal(("EntraManagedIdentityMissing", Repeat.Never), (failure.Error.ErrorId, failure.Repeat));
    }
}
