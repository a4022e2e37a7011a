using System.Security.Cryptography.X509Certificates;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>An app registration.</summary>
public sealed class StandInApplication
{
    /// <summary>Its application (client) id.</summary>
    public string ClientId { get; } = "c1a2b3c4-5555-4666-8777-888899990000";

    /// <summary>Its client secret.</summary>
    public string Secret { get; } = "s3cr3t~of-the.application";

    /// <summary>Whether the secret has expired.</summary>
    public bool IsSecretExpired { get; set; }

    /// <summary>Its certificate, without a private key; null is none.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The application permissions that were consented to.</summary>
    public HashSet<string> Permissions { get; } = ["User.Read.All", "GroupMember.Read.All"];

    /// <summary>The access token it is given.</summary>
    public string Token { get; } = "eyJ0eXAi.t0k3n.signature";
}
