using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>
/// Stand-in for the token endpoint of Entra ID (Microsoft identity platform: OAuth 2.0 client credentials flow, certificate credentials,
/// AADSTS error codes) and for the one of managed identities on App Service.
/// </summary>
internal sealed class StandInAuthority(StandInDirectory directory, StandInApplication application)
{
    /// <summary>Whether a request is for it.</summary>
    public static bool Knows(string path) => path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) || path == "/msi/token";

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="server">The server's address as the application knows it, without http or https.</param>
    public StandInAnswer Answer(StandInRequest request, string server)
    {
        if (request.Path == "/msi/token")
            return Token(new JsonObject { ["expires_on"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) });
        var form = request.Form;
        if (request.Path != $"/{directory.TenantId}/oauth2/v2.0/token")
            return Refusal(400, "invalid_request", 90002, $"Tenant '{request.Path.Split('/')[1]}' not found. Check to make sure you have the correct tenant ID.");
        if (form.GetValueOrDefault("grant_type") != "client_credentials" || form.GetValueOrDefault("scope") != $"http://{server}/.default")
            return Refusal(400, "invalid_request", 900144, "The request body must contain the parameters of the client credentials flow.");
        if (form.GetValueOrDefault("client_id") != application.ClientId)
            return Refusal(400, "unauthorized_client", 700016, $"Application with identifier '{form.GetValueOrDefault("client_id")}' was not found in the directory.");
        if (form.TryGetValue("client_assertion", out var assertion))
            return IsSigned(assertion, server) ? Token(new JsonObject { ["expires_in"] = 3599 })
                : Refusal(401, "invalid_client", 700027, "The certificate with identifier used to sign the client assertion is not registered on application.");
        if (form.GetValueOrDefault("client_secret") != application.Secret)
            return Refusal(401, "invalid_client", 7000215, $"Invalid client secret provided: {form.GetValueOrDefault("client_secret")}.");
        return application.IsSecretExpired
            ? Refusal(401, "invalid_client", 7000222, $"The provided client secret keys for app '{application.ClientId}' are expired.")
            : Token(new JsonObject { ["expires_in"] = 3599 });
    }

    private StandInAnswer Token(JsonObject body)
    {
        body["token_type"] = "Bearer";
        body["access_token"] = application.Token;
        return new StandInAnswer(200, body);
    }

    // The signature is checked as the real one does (RFC 7523 §3, RFC 7515 §5.2): header and claims against the registered public key.
    private bool IsSigned(string assertion, string server)
    {
        if (application.Certificate is not { } certificate || assertion.Split('.') is not [var head, var claims, var signature])
            return false;
        using var key = certificate.GetRSAPublicKey()!;
        var padding = (string?)Json(head)["alg"] == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        var said = Json(claims);
        return key.VerifyData(Encoding.ASCII.GetBytes($"{head}.{claims}"), Decode(signature), HashAlgorithmName.SHA256, padding)
            && (string?)said["aud"] == $"https://{server}/{directory.TenantId}/oauth2/v2.0/token"
            && (string?)said["iss"] == application.ClientId;
    }

    private static JsonNode Json(string part) => JsonNode.Parse(Decode(part))!;

    private static byte[] Decode(string part) => System.Buffers.Text.Base64Url.DecodeFromChars(part);

    private static StandInAnswer Refusal(int status, string error, int code, string words) => new(status, new JsonObject
    {
        ["error"] = error,
        ["error_description"] = $"AADSTS{code}: {words} Trace ID: 1f0c Correlation ID: 2f0c Timestamp: 2026-11-27 10:00:00Z",
        ["error_codes"] = new JsonArray(code),
        ["correlation_id"] = "2f0c1c58-9a51-4a7d-a0f5-0c7a52c6b002",
    });
}
