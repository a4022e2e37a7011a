using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Infrastructure.Sources.Entra;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

/// <summary>A stand-in for Microsoft Graph, and sources that read from it.</summary>
internal sealed class EntraWorld : ISecretReader, IDisposable
{
    public StandInGraph Graph { get; } = new();

    public StandInDirectory Directory => Graph.Directory;

    /// <summary>Secrets by the name of their environment variable.</summary>
    public Dictionary<string, string> Secrets { get; } = [];

    /// <summary>Everything that was said to whoever follows closely.</summary>
    public List<string> Verbose { get; } = [];

    /// <summary>Settings that read all users and sign in with the client secret.</summary>
    public EntraSettings Settings => new()
    {
        TenantId = Directory.TenantId,
        ClientId = Graph.Application.ClientId,
        ClientSecret = new SecretReference { Environment = "ENTRA_SECRET" },
        Authority = Graph.Address,
        GraphUri = Graph.Address,
    };

    public EntraWorld() => Secrets["ENTRA_SECRET"] = Graph.Application.Secret;

    /// <summary>The settings of a source, as the reader of profiles makes them.</summary>
    public static SourceSettings Source(EntraSettings entra, params (string Property, string Attribute)[] attributes) => new()
    {
        Name = "Entra",
        Type = "entra",
        Entra = entra,
        Identifiers = [EntraAttributes.ObjectId],
        AccountTypes = entra.FunctionalAccounts is null ? [AccountType.User] : [AccountType.User, AccountType.FunctionalAccount],
        Columns = attributes.ToDictionary(pair => pair.Property, pair => pair.Attribute),
    };

    public Task<SourceRead> ReadAsync(EntraSettings entra, params (string Property, string Attribute)[] attributes) => ReadAsync(Source(entra, attributes));

    public async Task<SourceRead> ReadAsync(SourceSettings source, SourceRequest? request = null, ConnectionOptions? options = null)
    {
        var quick = new ConnectionOptions { FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) };
        return await new EntraSource(source, this, line =>
        {
            lock (Verbose)
                Verbose.Add(line);
        }, options ?? quick).ReadAsync(request ?? SourceRequest.All, CancellationToken.None);
    }

    public Task<SyncException> FailsAsync(EntraSettings entra, params (string Property, string Attribute)[] attributes) => FailsAsync(Source(entra, attributes));

    /// <summary>Reads, and gives the error, which shows no secret.</summary>
    public async Task<SyncException> FailsAsync(SourceSettings source, SourceRequest? request = null)
    {
        var error = await Assert.ThrowsAnyAsync<SyncException>(() => ReadAsync(source, request));
        Assert.NotEmpty(error.Remedy);
        foreach (var secret in Secrets.Values.Append(Graph.Application.Token))
            Assert.DoesNotContain(secret, $"{error} {error.Remedy} {string.Join(" ", Verbose)}", StringComparison.Ordinal);
        return error;
    }

    /// <summary>The requests to Graph, without those for a token.</summary>
    public IReadOnlyList<StandInRequest> Questions => [.. Graph.Requests.Where(request => request.Path.StartsWith("/v1.0", StringComparison.Ordinal))];

    public Task<Secret> ReadAsync(SecretReference reference, string what, CancellationToken cancellation) => Task.FromResult(new Secret(null, Secrets[reference.Environment!]));

    public void Dispose() => Graph.Dispose();
}
