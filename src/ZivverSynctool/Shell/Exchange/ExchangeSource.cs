using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Graph.SignIn;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Mailboxes of Exchange, on-premises or Online, through its commands in the administrator's own PowerShell.</summary>
/// <param name="settings">The source's settings.</param>
/// <param name="cmdlet">The cmdlet in whose session the commands are.</param>
/// <param name="host">The thread that they run on.</param>
/// <param name="secrets">Reads what the source signs in with.</param>
/// <param name="known">What must not be shown.</param>
/// <param name="whyNoWindow">Why nobody can sign in at the screen, in words; null where somebody may.</param>
internal sealed class ExchangeSource(
    SourceSettings settings, PSCmdlet cmdlet, HostThread host, ISecretReader secrets, KnownSecrets known, string? whyNoWindow) : IAccountSource
{
    private readonly ExchangeFailures _failures = new(settings.Name);

    public string Name => settings.Name;

    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        if (settings.Exchange!.Connection == ExchangeConnection.Interactive && whyNoWindow is not null)
            throw _failures.CannotAsk(whyNoWindow);
        using var signIn = await SignInAsync(cancellation).ConfigureAwait(false);
        return await host.RunAsync(() => Read(request, signIn)).ConfigureAwait(false);
    }

    private SourceRead Read(SourceRequest request, ExchangeSignIn signIn)
    {
        var shell = new ShellCommand(cmdlet, known);
        var exchange = new ExchangeShell(cmdlet, shell, _failures);
        var scope = new ShellScope();
        var read = scope.Run(cmdlet, () =>
        {
            var commands = new ExchangeOpening(exchange, shell, scope, settings, _failures).Open(signIn);
            return new ExchangeReading(exchange, commands, settings, _failures).Run(request);
        });
        var troubles = scope.Troubles.Count == 0 ? [] : new[] { $"The connection to Exchange was not closed: {exchange.TextOf(scope.Troubles)}." };
        return read with { Warnings = [.. signIn.Warnings, .. read.Warnings, .. troubles] };
    }

    private async Task<ExchangeSignIn> SignInAsync(CancellationToken cancellation)
    {
        var exchange = settings.Exchange!;
        if (exchange.Certificate is { } place)
        {
            var certificate = await ClientCertificate.LoadAsync(place, Name, secrets, cancellation).ConfigureAwait(false);
            return new ExchangeSignIn(certificate, null, Warnings(certificate));
        }

        if (exchange.Credential is null)
            return new ExchangeSignIn(null, null, []);
        var secret = await secrets.ReadAsync(exchange.Credential, $"password of source '{Name}'", cancellation).ConfigureAwait(false);
        known.Add(secret.Value);
        return ShellCredential.Of(secret) is { } credential ? new ExchangeSignIn(null, credential, []) : throw _failures.CredentialIncomplete();
    }

    private IReadOnlyList<string> Warnings(X509Certificate2 certificate)
    {
        try
        {
            return ClientCertificate.CheckDates(certificate, DateTimeOffset.UtcNow, Name) is { } warning ? [warning] : [];
        }
        catch (SyncException)
        {
            certificate.Dispose();
            throw;
        }
    }
}
