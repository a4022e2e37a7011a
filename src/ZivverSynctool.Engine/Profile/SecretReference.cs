namespace ZivverSynctool;

/// <summary>Where a secret is to be found. Exactly one of environment, secret and file is set.</summary>
public sealed record SecretReference
{
    /// <summary>The user name that goes with the secret, where the place does not keep one; null where there is none.</summary>
    public string? UserName { get; init; }

    /// <summary>Name of an environment variable.</summary>
    public string? Environment { get; init; }

    /// <summary>Name of a secret in a SecretManagement vault.</summary>
    public string? Secret { get; init; }

    /// <summary>Name of the vault; null is the default one.</summary>
    public string? Vault { get; init; }

    /// <summary>Full path of a file made by <c>Export-Clixml</c>.</summary>
    public string? File { get; init; }
}
