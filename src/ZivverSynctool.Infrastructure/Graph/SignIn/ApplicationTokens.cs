using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>Tokens of an app registration that signs in with a certificate or a client secret.</summary>
internal sealed class ApplicationTokens : ITokenSource
{
    private readonly EntraSettings _settings;
    private readonly string _source;
    private readonly ISecretReader _secrets;
    private readonly TimeProvider _time;
    private readonly SignInHttp _http;
    private readonly SignInTrouble _trouble;
    private readonly List<string> _warnings = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private IConfidentialClientApplication? _application;
    private X509Certificate2? _certificate;

    public ApplicationTokens(EntraSettings settings, string source, ISecretReader secrets, ConnectionOptions options)
    {
        _settings = settings;
        _source = source;
        _secrets = secrets;
        _time = options.Time;
        _http = new SignInHttp(settings.Authority, options);
        _trouble = new SignInTrouble(settings.Authority, source);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <inheritdoc/>
    public async Task<string> GetAsync(CancellationToken cancellation)
    {
        // One at a time, so that a token which another one has just got is used.
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var application = _application ??= await CreateAsync(cancellation).ConfigureAwait(false);
            var scope = $"{_settings.GraphUri.GetLeftPart(UriPartial.Authority)}/.default";
            return await _trouble.ExplainAsync(() => application.AcquireTokenForClient([scope]).ExecuteAsync(cancellation)).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _certificate?.Dispose();
        _turn.Dispose();
    }

    private async Task<IConfidentialClientApplication> CreateAsync(CancellationToken cancellation)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(_settings.ClientId)
            .WithAuthority(SignInHttp.Secure(_settings.Authority).AbsoluteUri.TrimEnd('/') + "/" + _settings.TenantId, validateAuthority: false)
            // The authority is what the profile says; nobody else is asked whether there is such a one.
            .WithInstanceDiscovery(false)
            // Repeats are made in one place for all requests.
            .WithHttpClientFactory(_http, retryOnceOn5xx: false);
        if (_settings.Certificate is { } place)
        {
            _certificate = await ClientCertificate.LoadAsync(place, _source, _secrets, cancellation).ConfigureAwait(false);
            if (ClientCertificate.CheckDates(_certificate, _time.GetUtcNow(), _source) is { } warning)
                _warnings.Add(warning);
            return builder.WithCertificate(_certificate).Build();
        }

        var secret = await _secrets.ReadAsync(_settings.ClientSecret!, $"client secret of source '{_source}'", cancellation).ConfigureAwait(false);
        return builder.WithClientSecret(secret.Value).Build();
    }
}
