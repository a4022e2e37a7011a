using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>One secret, whatever is asked for.</summary>
internal sealed class GivenSecret(string? userName, string value) : ISecretReader
{
    public Task<Secret> ReadAsync(SecretReference reference, string what, CancellationToken cancellation) => Task.FromResult(new Secret(userName, value));
}
