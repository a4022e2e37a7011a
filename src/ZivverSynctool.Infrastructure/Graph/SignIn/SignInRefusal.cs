using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Graph.SignIn;

/// <summary>What the refusals of Entra ID mean (Microsoft identity platform: AADSTS error codes).</summary>
internal static class SignInRefusal
{
    private const string NewSecret = "Make a new secret at 'Certificates & secrets' of the app registration, and store it where the profile points.";

    /// <summary>What the errors about managed identities begin with.</summary>
    public static readonly string ManagedIdentity = "managed_identity";

    private static readonly Regex Code = new(@"AADSTS(\d+)", RegexOptions.CultureInvariant);

    /// <summary>Whether an error is about a managed identity, and not about the network or Entra ID.</summary>
    public static bool IsOfManagedIdentity(string error) => error.StartsWith(ManagedIdentity, StringComparison.Ordinal);

    /// <summary>Turns a refusal into an error with cause and remedy in plain words.</summary>
    /// <param name="subject">What was done, at the front of the message.</param>
    /// <param name="error">The error in words of OAuth or the library, such as <c>invalid_client</c>.</param>
    /// <param name="said">The answer, of which only the number of the error is used.</param>
    /// <param name="correlationId">What the sign-in logs of Entra ID find the attempt by, or null.</param>
    public static SyncException Explain(string subject, string error, string said, string? correlationId)
    {
        var number = Code.Match(said).Groups[1].Value;
        var from = number.Length > 0 ? $"AADSTS{number}" : error;
        string Because(string cause) => $"{subject}: {cause} ({from}{(correlationId is null ? "" : $", correlation id {correlationId}")}).";
        return number switch
        {
            "90002" or "900021" or "900023" => new SyncException(
                "EntraTenantUnknown", SyncErrorKind.InvalidProfile, Because("there is no such directory"),
                "Correct 'tenantId' of the source in the profile: it is the directory (tenant) ID on the overview of Entra ID, or one of its domains. For a national cloud, 'authority' too."),
            "700016" or "7000112" or "7000113" => new SyncException(
                "EntraApplicationUnknown", SyncErrorKind.NotAuthorized, Because("the directory does not have this application, or it is disabled"),
                "Correct 'clientId' and 'tenantId' of the source in the profile: application (client) ID and directory (tenant) ID of the same app registration."),
            "7000222" => new SyncException(
                "EntraSecretExpired", SyncErrorKind.NotAuthorized, Because("the client secret has expired"), NewSecret),
            "7000215" or "7000216" => new SyncException(
                "EntraSecretRefused", SyncErrorKind.NotAuthorized, Because("the client secret is wrong"),
                "Take the secret's value, not its id; the value is shown once, when the secret is made. " + NewSecret),
            "700027" or "7000229" => new SyncException(
                "EntraCertificateRefused", SyncErrorKind.NotAuthorized, Because("the certificate does not belong to the application"),
                "Upload its public part (.cer) at 'Certificates & secrets' of the app registration, and check that the profile names the same certificate."),
            "700024" => new SyncException(
                "EntraSignInRefused", SyncErrorKind.NotAuthorized, Because("the clock of this computer is wrong"), "Set this computer's date and time."),
            "500011" => new SyncException(
                "EntraSignInRefused", SyncErrorKind.InvalidProfile, Because("the directory does not know this Microsoft Graph"),
                "Correct 'graphUri' of the source in the profile: each cloud has its own."),
            "900382" or "900384" => new SyncException(
                "EntraSignInRefused", SyncErrorKind.InvalidProfile, Because("the directory belongs to another cloud"),
                "Correct 'authority' of the source in the profile."),
            _ when number.StartsWith("53", StringComparison.Ordinal) => new SyncException(
                "EntraSignInRefused", SyncErrorKind.NotAuthorized, Because("a Conditional Access policy blocks it"),
                "Look the attempt up in the sign-in logs for service principals, and let the policy allow this application from this computer."),
            _ when IsOfManagedIdentity(error) => new SyncException(
                "EntraManagedIdentityMissing", SyncErrorKind.NotAuthorized, Because("this computer has no managed identity, or not the one that is named"),
                "Managed identities exist on Azure only: switch it on for this machine, correct 'managedIdentity' of the source, or use a certificate."),
            _ => new SyncException(
                "EntraSignInRefused", SyncErrorKind.NotAuthorized, Because("Entra ID refuses"),
                "Look the attempt up in the sign-in logs for service principals; https://login.microsoftonline.com/error says what the code means."),
        };
    }
}
