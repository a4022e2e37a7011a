using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>What a source signs in to Exchange with.</summary>
/// <param name="Certificate">The certificate of the application; null where it signs in otherwise.</param>
/// <param name="Credential">Name and password; null where it signs in otherwise.</param>
/// <param name="Warnings">What an administrator should know of it.</param>
internal sealed record ExchangeSignIn(X509Certificate2? Certificate, PSCredential? Credential, IReadOnlyList<string> Warnings) : IDisposable
{
    public void Dispose() => Certificate?.Dispose();
}
