using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ZivverSynctool.StandIns.Graph;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>Entra ID and Microsoft Graph, as a stand-in that answers as Microsoft's documentation says.</summary>
public sealed class EntraErrorTests : ErrorCases
{
    private const string Read = "Get-SyncSourceAccount -Profile $ProfilePath";
    private const string Secret = "ENTRA_ERROR_SECRET";
    private const int Always = int.MaxValue / 2;

    private readonly StandInGraph _graph = new();

    public EntraErrorTests()
    {
        _graph.Directory.AddUsers(3);
        Environment.SetEnvironmentVariable(Secret, _graph.Application.Secret);
    }

    public override void Dispose()
    {
        base.Dispose();
        _graph.Dispose();
    }

    [Fact]
    [Provokes("EntraTenantUnknown", "EntraApplicationUnknown", "EntraSecretExpired", "EntraSecretRefused", "EntraUnreachable")]
    public void Who_is_not_let_in_is_told_why()
    {
        const string other = "11111111-1111-4111-8111-111111111111";
        Entra(tenant: other);
        Ends(Read, "EntraTenantUnknown", "AADSTS90002");
        Entra(client: other);
        Ends(Read, "EntraApplicationUnknown", "AADSTS700016");
        _graph.Application.IsSecretExpired = true;
        Entra();
        Ends(Read, "EntraSecretExpired", "AADSTS7000222");
        _graph.Application.IsSecretExpired = false;
        Environment.SetEnvironmentVariable(Secret, "wrong");
        Ends(Read, "EntraSecretRefused", "AADSTS7000215");
        var nobody = Nobody();
        Entra(authority: nobody);
        Ends(Read, "EntraUnreachable", nobody.Authority);
    }

    [Fact]
    [Provokes("EntraSignInRefused")]
    public void A_refusal_without_an_error_of_its_own_is_named_by_its_code()
    {
        Entra();
        _graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/token") { Times = Always, Answer = new StandInAnswer(400, new() { ["error"] = "invalid_grant", ["error_description"] = "AADSTS53003: Blocked." }) });
        Ends(Read, "EntraSignInRefused", "AADSTS53003");
    }

    [Fact]
    [Provokes("EntraCertificateMissing", "EntraCertificateUnusable", "EntraCertificateExpired", "EntraCertificateRefused")]
    public void What_is_wrong_with_a_certificate_is_said()
    {
        WithCertificate("none.pfx", null);
        Ends(Read, "EntraCertificateMissing", "none.pfx");
        WithCertificate("text.pfx", [1, 2, 3]);
        Ends(Read, "EntraCertificateUnusable", "text.pfx");
        WithCertificate("old.pfx", Certificate(-10, -1));
        Ends(Read, "EntraCertificateExpired", "ended");
        _graph.Application.Certificate = X509CertificateLoader.LoadPkcs12(Certificate(-1, 60), null);
        WithCertificate("other.pfx", Certificate(-1, 60));
        Ends(Read, "EntraCertificateRefused", "AADSTS700027");
    }

    [Fact]
    [Provokes("EntraManagedIdentityMissing")]
    public void A_computer_without_an_identity_says_so()
    {
        // Where Azure App Service tells its code to ask; here that is a service without identities.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", $"{_graph.Address}msi/token");
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");
        _graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/msi/token") { Times = Always, Answer = new StandInAnswer(400, new() { ["error"] = "invalid_request", ["error_description"] = "Identity not found" }) });
        try
        {
            Sources($$"""{ "name": "Entra", "type": "entra", "managedIdentity": true, "authority": "{{_graph.Address}}", "graphUri": "{{_graph.Address}}" }""");
            Ends(Read, "EntraManagedIdentityMissing", "no managed identity");
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    [Fact]
    [Provokes("EntraGroupUnknown", "EntraGroupAmbiguous", "EntraQueryRefused", "EntraPermissionMissing")]
    public void What_Graph_cannot_give_is_named()
    {
        _graph.Directory.AddGroup("Twins", 1);
        _graph.Directory.AddGroup("Twins", 2);
        Entra(keys: """, "groups": [ "Nobody" ]""");
        Ends(Read, "EntraGroupUnknown", "Nobody");
        Entra(keys: """, "groups": [ "Twins" ]""");
        Ends(Read, "EntraGroupAmbiguous", "Twins");
        Entra(keys: """, "filter": "mail is 'x'" """);
        Ends(Read, "EntraQueryRefused", "operator is expected");
        _graph.Application.Permissions.Remove("User.Read.All");
        Entra();
        Ends(Read, "EntraPermissionMissing", "source 'Entra'");
    }

    public static TheoryData<string, string, int, int?> Answers => new()
    {
        { "EntraNotAuthorized", "Words of Graph", 401, null },
        { "EntraServerError", "source 'Entra'", 500, 0 },
        { "EntraTooManyRequests", "source 'Entra'", 429, 86400 },
        { "EntraUnexpectedAnswer", "source 'Entra'", 404, null },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Answers))]
    public void A_refusal_of_Graph_is_one_clear_error(string id, string says, int status, int? retryAfter)
    {
        Entra();
        _graph.Faults.Add(new StandInFault(StandInFaultKind.Refused, "/users") { Times = Always, Answer = StandInAnswer.Refusal(status, "code", "Words of Graph.", retryAfter) });
        Ends(Read, id, says);
    }

    private void Entra(string? tenant = null, string? client = null, Uri? authority = null, string keys = "") => Sources($$"""
        {
          "name": "Entra", "type": "entra", "tenantId": "{{tenant ?? _graph.Directory.TenantId}}", "clientId": "{{client ?? _graph.Application.ClientId}}",
          "clientSecret": { "environment": "{{Secret}}" }, "authority": "{{authority ?? _graph.Address}}", "graphUri": "{{_graph.Address}}"{{keys}}
        }
        """);

    private void WithCertificate(string file, byte[]? content)
    {
        if (content is not null)
            File.WriteAllBytes(Path.Combine(Care.Folder, file), content);
        Sources($$"""
            {
              "name": "Entra", "type": "entra", "tenantId": "{{_graph.Directory.TenantId}}", "clientId": "{{_graph.Application.ClientId}}",
              "certificate": { "file": "{{file}}" }, "authority": "{{_graph.Address}}", "graphUri": "{{_graph.Address}}"
            }
            """);
    }

    private static byte[] Certificate(int begins, int ends)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=sync.example.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(begins), DateTimeOffset.UtcNow.AddDays(ends));
        return certificate.Export(X509ContentType.Pkcs12);
    }

    private static Uri Nobody()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)closed.LocalEndpoint).Port}");
    }
}
