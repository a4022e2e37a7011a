using ZivverSynctool.Secrets;

namespace ZivverSynctool.Infrastructure.Secrets;

/// <summary>Reads secrets from environment variables, and leaves vaults and protected files to the shell.</summary>
/// <param name="shell">Reads from places that belong to the shell; null where there is none.</param>
public sealed class SecretReader(ISecretReader? shell) : ISecretReader
{
    /// <inheritdoc/>
    public Task<Secret> ReadAsync(SecretReference reference, string what, CancellationToken cancellation)
    {
        if (reference.Environment is { } name)
            return Task.FromResult(FromEnvironment(name, reference.UserName, what));
        return shell?.ReadAsync(reference, what, cancellation) ?? throw new SyncException(
            "SecretPlaceUnknown", SyncErrorKind.InvalidProfile, $"The profile keeps the {what} in a place that only PowerShell can read.",
            "Name an environment variable, or work through the module's commands.");
    }

    private static Secret FromEnvironment(string name, string? userName, string what) =>
        Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value
            ? new Secret(userName, value)
            : throw new SyncException(
                "SecretMissing", SyncErrorKind.NotAuthorized, $"{Called(name)} holds no {what}.",
                "Set it for the account that runs the synchronization, or let the profile name another place.");

    // Somebody may have written the secret itself in the place of the name.
    private static string Called(string name) => name.All(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_')
        ? $"The environment variable {name}"
        : "The environment variable that the profile names";
}
