using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class EntraProfileTests : IDisposable
{
    private const string Ids = "\"tenantId\": \"0aa1b2c3-1111-4222-8333-444455556666\", \"clientId\": \"c1a2b3c4-5555-4666-8777-888899990000\"";
    private const string Secret = Ids + ", \"clientSecret\": { \"secret\": \"Entra\" }";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_a_source_can_say_is_read()
    {
        var source = Load($$"""
            {{Ids}}, "certificate": { "file": "sync.pfx", "password": { "environment": "CERTIFICATE_PASSWORD" } },
            "filter": "department eq 'Zorg'", "guests": true, "mailFallback": "userPrincipalName",
            "functionalAccounts": { "groups": [ "Informatie", "balie@example.test" ] }, "excludeAliases": [ "*@old.example.test" ],
            "attributes": { "OrganizationalUnit": "department", "SsoAccountKey": "id", "Number": "employeeId" }, "identifier": [ "Number" ],
            "authority": "https://login.microsoftonline.us/", "graphUri": "https://graph.microsoft.us"
            """);

        var entra = source.Entra!;
        Assert.Equal(("0aa1b2c3-1111-4222-8333-444455556666", "c1a2b3c4-5555-4666-8777-888899990000"), (entra.TenantId, entra.ClientId));
        Assert.Equal(
            new EntraCertificate { File = _folder.File("sync.pfx"), Password = new SecretReference { Environment = "CERTIFICATE_PASSWORD" } }, entra.Certificate);
        Assert.Empty(entra.Users!.Groups);
        Assert.Equal("department eq 'Zorg'", entra.Users.Filter);
        Assert.True(entra.Guests);
        Assert.Equal("userPrincipalName", entra.MailFallback);
        Assert.Equal(["Informatie", "balie@example.test"], entra.FunctionalAccounts!.Groups);
        Assert.Equal(["*@old.example.test"], entra.ExcludeAliases);
        Assert.Equal((new Uri("https://login.microsoftonline.us"), new Uri("https://graph.microsoft.us")), (entra.Authority, entra.GraphUri));
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], source.AccountTypes);
        Assert.Equal(["Number"], source.Identifiers);
        Assert.Equal("department", source.Columns["organizationalUnit"]);
    }

    [Fact]
    public void What_it_leaves_out_is_as_it_is_with_Microsofts_own_cloud()
    {
        var source = Load(Secret);

        Assert.Equal((EntraSettings.DefaultAuthority, EntraSettings.DefaultGraphUri), (source.Entra!.Authority, source.Entra.GraphUri));
        Assert.Null(source.Entra.Users);
        Assert.Null(source.Entra.FunctionalAccounts);
        Assert.False(source.Entra.Guests);
        Assert.Contains("*@*.onmicrosoft.com", source.Entra.ExcludeAliases);
        Assert.Equal([AccountType.User], source.AccountTypes);
        Assert.Equal(["ExternalDirectoryObjectId"], source.Identifiers);
    }

    [Theory]
    [InlineData("\"managedIdentity\": true", null)]
    [InlineData("\"managedIdentity\": \"c1a2b3c4-5555-4666-8777-888899990001\"", "c1a2b3c4-5555-4666-8777-888899990001")]
    public void A_managed_identity_needs_no_tenant_and_no_application(string json, string? clientId) =>
        Assert.Equal(new EntraManagedIdentity(clientId), Load(json).Entra!.ManagedIdentity);

    [Fact]
    public void A_thumbprint_is_taken_as_Windows_shows_it()
    {
        var source = Load(Ids + ", \"certificate\": { \"thumbprint\": \"\u200ea9 09 50 2d d8 2a e4 14 33 e6 f8 38 86 b0 0d 42 77 a3 2a 7b\", \"store\": \"localmachine\" }");

        Assert.Equal(("A909502DD82AE41433E6F83886B00D4277A32A7B", "LocalMachine"), (source.Entra!.Certificate!.Thumbprint, source.Entra.Certificate.Store));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { Ids, "'sources[0].type' needs something to sign in with" },
        { Secret + ", \"managedIdentity\": true", "'sources[0].managedIdentity' goes with no other way to sign in" },
        { "\"managedIdentity\": 1", "'sources[0].managedIdentity' is a number where text is needed" },
        { "\"managedIdentity\": \"mine\"", "'sources[0].managedIdentity' must be true" },
        { "\"clientSecret\": { \"secret\": \"Entra\" }", "'sources[0].tenantId' is missing" },
        { "\"clientSecret\": { \"secret\": \"Entra\" }", "'sources[0].clientId' is missing" },
        { Secret.Replace("0aa1b2c3-1111", "0aa1b2c3 1111", StringComparison.Ordinal), "'sources[0].tenantId' must be the directory (tenant) ID" },
        { Secret.Replace("c1a2b3c4", "sync", StringComparison.Ordinal), "'sources[0].clientId' must be the application (client) ID" },
        { Ids + ", \"clientSecret\": \"s3cr3t\"", "'sources[0].clientSecret' never stands in a profile" },
        { Ids + ", \"certificate\": { }", "'sources[0].certificate' must have exactly one of 'file' and 'thumbprint'" },
        { Ids + ", \"certificate\": { \"thumbprint\": \"12\" }", "'sources[0].certificate.thumbprint' must have 40 hexadecimal digits" },
        { Ids + ", \"certificate\": { \"file\": \"a.pfx\", \"store\": \"CurrentUser\" }", "'sources[0].certificate.store' goes with 'thumbprint' only" },
        { Ids + ", \"certificate\": { \"file\": \"a.pfx\", \"password\": \"s3cr3t\" }", "'sources[0].certificate.password' never stands in a profile" },
        { Secret + ", \"groups\": [ \"A\" ], \"filter\": \"x\"", "'sources[0].filter' cannot go with 'groups'" },
        { Secret + ", \"groups\": [ ]", "'sources[0].groups' must name at least one group" },
        { Secret + ", \"functionalAccounts\": { }", "'sources[0].functionalAccounts' must have exactly one of 'groups' and 'filter'" },
        { Secret + ", \"accountTypes\": [ \"FunctionalAccount\" ]", "'sources[0].accountTypes' names FunctionalAccount, but" },
        { Secret + ", \"accountTypes\": [ \"User\" ], \"functionalAccounts\": { \"filter\": \"x\" }", "'sources[0].functionalAccounts' says which groups" },
        { Secret + ", \"graphUri\": \"http://graph.example.test\"", "'sources[0].graphUri' must begin with https: the access token" },
        { Secret + ", \"authority\": \"http://login.example.test\"", "'sources[0].authority' must begin with https" },
        { Secret + ", \"authority\": \"https://login.microsoftonline.com/contoso\"", "'sources[0].authority' must end with the host" },
        { Secret + ", \"graphUri\": \"https://graph.microsoft.com/v1.0\"", "'sources[0].graphUri' must end with the host" },
        { Secret + ", \"mailFallback\": \"mail&x\"", "'sources[0].mailFallback' is 'mail&x', which is no name of an attribute" },
        { Secret + ", \"attributes\": { \"PhoneNumber\": \"mobilePhone,id\" }", "'sources[0].attributes.PhoneNumber' is 'mobilePhone,id'" },
        { Secret + ", \"attributes\": { \"Delegates\": \"manager\" }", "'sources[0].attributes.Delegates' has no attribute in Entra ID" },
        { Secret + ", \"attributes\": { \"Phone\": \"mobilePhone\" }", "'sources[0].attributes.Phone' is neither a property nor an identifier" },
        { Secret + ", \"columns\": { \"PhoneNumber\": \"mobilePhone\" }", "'sources[0].columns' is not known here" },
        { Secret + ", \"identifier\": \"a b\"", "'sources[0].identifier' is 'a b', which is no name of an attribute" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_cannot_be_right_is_named(string json, string fault)
    {
        var error = Assert.Throws<SyncException>(() => Load(json));

        Assert.Equal("ProfileInvalid", error.ErrorId);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", error.Message, StringComparison.Ordinal);
    }

    private SourceSettings Load(string json) => ProfileFile.Load(_folder.Write("profile.json", Profile(json))).Sources[0];

    internal static string Profile(string json) =>
        $$"""{ "name": "Example Care", "domains": [ "example.test" ], "sources": [ { "name": "Entra", "type": "entra", {{json}} } ] }""";
}
