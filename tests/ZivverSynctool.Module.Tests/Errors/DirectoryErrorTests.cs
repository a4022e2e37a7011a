using System.Text.Json;
using ZivverSynctool.Directories;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>A directory: a real one, and one that only refuses where a real one would have to be set up for it.</summary>
[Trait("Category", "OpenLdap")]
public sealed class DirectoryErrorTests : ErrorCases
{
    private const string Read = "Get-SyncSourceAccount -Profile $ProfilePath";
    private const string Secret = "DIRECTORY_ERROR_PASSWORD";
    private const string Person = "uid=m0001,ou=people,dc=example,dc=test";

    public DirectoryErrorTests() => Environment.SetEnvironmentVariable(Secret, OpenLdap.Password);

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "LdapUnreachable", "127.0.0.2", """ "servers": [ "127.0.0.2" ] """ },
        { "LdapCertificateRefused", "this computer does not trust", """ "caCertificate": null """ },
        { "LdapCaCertificateUnreadable", "none.pem", """ "caCertificate": "none.pem" """ },
        { "LdapCredentialsRefused", "127.0.0.1", """ "userName": "cn=nobody,dc=example,dc=test" """ },
        { "LdapCredentialIncomplete", "'Directory' has no user name", """ "userName": null """ },
        { "LdapTicketNeeded", "'Directory'", """ "security": "negotiate", "caCertificate": null """ },
        { "LdapKerberosFailed", "Kerberos", """ "security": "negotiate", "caCertificate": null, "credential": null, "userName": null """ },
        { "LdapEntryMissing", "ou=nobody,dc=example,dc=test", """ "baseDn": "ou=nobody,dc=example,dc=test" """ },
        { "LdapNameInvalid", "=people", """ "baseDn": "=people" """ },
        { "LdapNoGroup", Person, $""" "memberOf": [ "{Person}" ] """ },
        { "LdapAttributeUnknown", "favouriteColour", """ "attributes": { "OrganizationalUnit": "favouriteColour" } """ },
        { "LdapFilterInvalid", "127.0.0.1", """ "filter": "(:dn:=x)" """ },
        { "LdapIncomplete", "127.0.0.1", """ "credential": null, "userName": null """ },
    };

    [Theory]
    [Provokes]
    [MemberData(nameof(Refusals))]
    public async Task What_is_wrong_with_a_directory_is_said(string id, string says, string keys)
    {
        Assert.SkipWhen(OpenLdap.Missing is not null, OpenLdap.Missing ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows() && id.StartsWith("LdapTicket", StringComparison.Ordinal), "Windows negotiates with a password.");
        using var directory = await OpenLdap.StartAsync(ExampleOrganization.Entries(600, withExchange: false), withExchange: false);
        var source = new Dictionary<string, object?>
        {
            ["name"] = "Directory",
            ["type"] = "ldap",
            ["servers"] = new[] { OpenLdap.Host },
            ["port"] = directory.TlsPort,
            ["caCertificate"] = directory.AuthorityFile,
            ["userName"] = OpenLdap.Manager,
            ["credential"] = new { environment = Secret },
            ["baseDn"] = ExampleOrganization.People,
        };
        foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement?>>($"{{ {keys} }}")!)
            source[key] = value;
        Sources(JsonSerializer.Serialize(source.Where(key => key.Value is not null).ToDictionary()));
        Ends(Read, id, says);
    }

    [Theory]
    [Provokes]
    [InlineData("LdapSecurityRefused", 13, 0)]
    [InlineData("LdapNotPermitted", 0, 50)]
    [InlineData("LdapElsewhere", 0, 10)]
    public void A_refusal_of_a_server_is_one_clear_error(string id, int signIn, int search)
    {
        using var server = new RefusingDirectory(signIn, search);
        Sources($$"""
            {
              "name": "Directory", "type": "ldap", "servers": [ "127.0.0.1" ], "port": {{server.Port}}, "security": "clearText",
              "userName": "cn=reader,dc=example,dc=test", "credential": { "environment": "{{Secret}}" }, "baseDn": "dc=example,dc=test"
            }
            """);
        Ends(Read, id, $"127.0.0.1:{server.Port}");
    }
}
