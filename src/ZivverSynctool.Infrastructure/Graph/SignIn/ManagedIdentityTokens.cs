using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>Tokens of the identity that Azure gives the machine this runs on.</summary>
internal sealed class ManagedIdentityTokens : ITokenSource
{
    /// <summary>Where Azure answers machines (Azure Instance Metadata Service); other hosts of code name a place on the machine itself.</summary>
    public static readonly Uri MetadataService = new("http://169.254.169.254");

    private readonly string _resource;
    private readonly SignInHttp _http;
    private readonly SignInTrouble _trouble;
    private readonly IManagedIdentityApplication _application;

    public ManagedIdentityTokens(EntraSettings settings, string source, ConnectionOptions options)
    {
        _resource = settings.GraphUri.GetLeftPart(UriPartial.Authority);
        _http = new SignInHttp(MetadataService, options);
        _trouble = new SignInTrouble(MetadataService, source);
        var identity = settings.ManagedIdentity?.ClientId is { } clientId
            ? ManagedIdentityId.WithUserAssignedClientId(clientId)
            : ManagedIdentityId.SystemAssigned;
        _application = ManagedIdentityApplicationBuilder.Create(identity).WithHttpClientFactory(_http, retryOnceOn5xx: false).Build();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings => [];

    /// <inheritdoc/>
    public Task<string> GetAsync(CancellationToken cancellation) =>
        _trouble.ExplainAsync(() => _application.AcquireTokenForManagedIdentity(_resource).ExecuteAsync(cancellation));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
