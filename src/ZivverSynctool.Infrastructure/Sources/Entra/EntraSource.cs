using ZivverSynctool.Infrastructure.Graph;
using ZivverSynctool.Infrastructure.Graph.SignIn;
using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Accounts from Entra ID over Microsoft Graph: users as users, groups with an address as functional accounts.</summary>
public sealed class EntraSource : IAccountSource
{
    private readonly SourceSettings _settings;
    private readonly ISecretReader _secrets;
    private readonly Action<string> _verbose;
    private readonly ConnectionOptions _options;

    /// <summary>Makes a source of a profile's settings; <see cref="SourceSettings.Entra"/> must be set. Nothing is sent yet.</summary>
    /// <param name="settings">The source's settings.</param>
    /// <param name="secrets">Reads what to sign in with.</param>
    /// <param name="verbose">Takes a line for each answer and each repeat, never with a secret or token in it.</param>
    public EntraSource(SourceSettings settings, ISecretReader secrets, Action<string> verbose)
        : this(settings, secrets, verbose, new ConnectionOptions())
    {
    }

    internal EntraSource(SourceSettings settings, ISecretReader secrets, Action<string> verbose, ConnectionOptions options)
    {
        _settings = settings.Entra is null ? throw new ArgumentException("These are no settings for Entra ID.", nameof(settings)) : settings;
        _secrets = secrets;
        _verbose = verbose;
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <inheritdoc/>
    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        var entra = _settings.Entra!;
        using ITokenSource tokens = entra.ManagedIdentity is null
            ? new ApplicationTokens(entra, Name, _secrets, _options)
            : new ManagedIdentityTokens(entra, Name, _options);
        using var graph = new GraphClient(entra.GraphUri, tokens, Name, _options, _verbose);
        var read = request.Identities.Count == 0
            ? await new EntraReader(_settings, graph).ReadAsync(cancellation).ConfigureAwait(false)
            : await new EntraSearch(_settings, graph).ReadAsync(request, cancellation).ConfigureAwait(false);
        return read with { Warnings = tokens.Warnings };
    }
}
