namespace ZivverSynctool.Target;

/// <summary>
/// The extension <c>urn:ietf:params:scim:schemas:zivver:0.1:User</c>. It replaces the old one whole, so what is left out is lost.
/// </summary>
public sealed record ZivverExtension
{
    /// <summary>Other addresses.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Users only: addresses of the accounts that get access to this one.</summary>
    public IReadOnlyList<string> Delegates { get; init; } = [];

    /// <summary>Users only, write-only: without it the user's single sign-on breaks.</summary>
    public string? SsoAccountKey { get; init; }

    /// <summary>Sent back as it was read.</summary>
    public string? ExternalAccountId { get; init; }
}
