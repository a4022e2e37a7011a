using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class ExchangeProfileTests : IDisposable
{
    private const string Client = "c1a2b3c4-5555-4666-8777-888899990000";
    private const string Online = """ "connection": "existing", "environment": "online" """;
    private const string Application = $$""" "connection": "appOnly", "clientId": "{{Client}}", "organization": "example.onmicrosoft.com", "certificate": { "thumbprint": "0123456789abcdef0123456789ABCDEF01234567" } """;
    private const string Person = """ "connection": "interactive", "userName": "admin@example.test" """;
    private const string Server = """ "connection": "remote", "connectionUri": "http://mail1.example.test/PowerShell/" """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_left_out_is_safe()
    {
        var settings = Load(Online);

        Assert.Equal([AccountType.FunctionalAccount], settings.AccountTypes);
        Assert.Equal(["ExternalDirectoryObjectId"], settings.Identifiers);
        Assert.False(settings.Exchange!.UserMailboxes);
        Assert.Null(settings.Exchange.Filter);
        Assert.Null(settings.Exchange.Prefix);
        Assert.Contains("*@*.onmicrosoft.com", settings.Exchange.ExcludeAliases);
    }

    [Fact]
    public void A_server_identifies_mailboxes_as_the_directory_does()
    {
        var settings = Load(Server);

        Assert.Equal(["objectGUID"], settings.Identifiers);
        Assert.Equal("Guid", settings.Columns["objectGUID"]);
        Assert.Equal(["ExchangeGuid"], Load(Server + """, "identifier": "ExchangeGuid" """).Identifiers);
        Assert.Equal("CustomAttribute1", Load(Server + """, "identifier": "objectGuid", "attributes": { "objectGuid": "CustomAttribute1" } """).Columns["objectGUID"]);
        Assert.Equal(["objectGUID"], Load(""" "connection": "existing", "environment": "onPremises" """).Identifiers);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var application = Load(Application + """, "prefix": "Cloud", "userMailboxes": true, "filter": "Alias -eq 'x'", "excludeAliases": [], "attributes": { "OrganizationalUnit": "CustomAttribute1" } """);
        Assert.True(application.Exchange!.IsOnline);
        Assert.Equal(Client, application.Exchange.ClientId);
        Assert.Equal("example.onmicrosoft.com", application.Exchange.Organization);
        Assert.Equal("0123456789ABCDEF0123456789ABCDEF01234567", application.Exchange.Certificate!.Thumbprint);
        Assert.Equal("Cloud", application.Exchange.Prefix);
        Assert.Equal("Alias -eq 'x'", application.Exchange.Filter);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], application.AccountTypes);
        Assert.Empty(application.Exchange.ExcludeAliases);

        Assert.Equal("admin@example.test", Load(Person).Exchange!.UserName);

        var server = Load(Server + """, "authentication": "Negotiate", "userName": "EXAMPLE\\svc", "credential": { "environment": "EXCHANGE_PASSWORD" } """).Exchange!;
        Assert.False(server.IsOnline);
        Assert.Equal("http://mail1.example.test/PowerShell", server.ConnectionUri!.AbsoluteUri);
        Assert.Equal(ExchangeAuthentication.Negotiate, server.Authentication);
        Assert.Equal("EXAMPLE\\svc", server.Credential!.UserName);
    }

    [Theory]
    [InlineData("", "connection' is missing")]
    [InlineData(""" "connection": "remove" """, "Did you mean 'remote'?")]
    [InlineData(""" "connection": "existing" """, "environment' is missing")]
    [InlineData(""" "connection": "existing", "environment": "cloud" """, "none of online, onPremises")]
    [InlineData(""" "connection": "appOnly" """, "certificate' is missing")]
    [InlineData(""" "connection": "interactive" """, "userName' is missing")]
    [InlineData(""" "connection": "interactive", "userName": "admin" """, "principal name")]
    [InlineData(""" "connection": "remote" """, "connectionUri' is missing")]
    [InlineData(Online + """, "clientId": "x" """, "goes with 'connection' appOnly only")]
    [InlineData(Online + """, "userName": "x" """, "goes with 'connection' interactive or remote only")]
    [InlineData(Application + """, "environment": "online" """, "goes with 'connection' existing only")]
    [InlineData(Online + """, "prefix": "On Prem" """, "must be letters and digits")]
    [InlineData(Online + """, "prefix": "$(exit)" """, "must be letters and digits")]
    [InlineData(Online + """, "prefix": "exo" """, "cannot be EXO")]
    [InlineData(Server + """, "authentication": "basic" """, "needs a 'credential'")]
    [InlineData(Server + """, "authentication": "basic", "credential": { "environment": "A" } """, "must begin with https")]
    [InlineData(Server + """, "userName": "svc" """, "goes with 'credential'")]
    [InlineData(Server + """, "credential": "hunter2" """, "never stands in a profile")]
    [InlineData(""" "connection": "remote", "connectionUri": "mail1" """, "plain address")]
    [InlineData(Online + """, "attributes": { "Delegates": "GrantSendOnBehalfTo" } """, "is always read from where Exchange keeps it")]
    [InlineData(Online + """, "attributes": { "Email": "a;b" } """, "no name of a property")]
    [InlineData(Online + """, "identifier": "a b" """, "no name of a property")]
    [InlineData(Online + """, "accountTypes": [ "User" ] """, "only with 'userMailboxes'")]
    [InlineData(Online + """, "accountTypes": [ "FunctionalAccount" ], "userMailboxes": true """, "does not name User")]
    [InlineData(Online + """, "userMailbox": true """, "Did you mean 'userMailboxes'?")]
    [InlineData(Online + """, "path": "x.csv" """, "is not known here")]
    public void What_cannot_be_right_is_named(string keys, string fault)
    {
        var error = Assert.Throws<SyncException>(() => Load(keys));

        Assert.Equal("ProfileInvalid", error.ErrorId);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Online)]
    [InlineData(Application)]
    [InlineData(Person)]
    [InlineData(Server)]
    [InlineData(Server + """, "userName": "svc", "credential": { "environment": "A" }, "authentication": "negotiate" """)]
    [InlineData(Online + """, "prefix": "Cloud", "userMailboxes": true, "filter": "x", "excludeAliases": "x@*", "attributes": { "Email": "A" } """)]
    public async Task The_schema_takes_what_the_reader_takes(string keys)
    {
        Assert.Empty(await ProfileSchemaTests.Check(Profile(keys)));
        Assert.NotNull(Load(keys).Exchange);
    }

    [Theory]
    [InlineData(""" "connection": "existing" """)]
    [InlineData(""" "connection": "appOnly", "clientId": "x" """)]
    [InlineData(Online + """, "clientId": "x" """)]
    [InlineData(Online + """, "prefix": "EXO" """)]
    [InlineData(Online + """, "path": "x" """)]
    [InlineData(Online + """, "servers": "x" """)]
    [InlineData(Online + """, "attributes": { "Delegates": "x" } """)]
    [InlineData(Server + """, "userName": "x" """)]
    [InlineData(Server + """, "authentication": "basic" """)]
    [InlineData(Person + """, "credential": { "environment": "A" } """)]
    public async Task The_schema_refuses_what_the_reader_refuses(string keys)
    {
        Assert.NotEmpty(await ProfileSchemaTests.Check(Profile(keys)));
        Assert.Throws<SyncException>(() => Load(keys));
    }

    [Theory]
    [InlineData("\"type\": \"csv\", \"path\": \"a.csv\"")]
    [InlineData("\"type\": \"entra\", \"managedIdentity\": true")]
    [InlineData("\"type\": \"ldap\", \"servers\": \"dc1.example.test\", \"baseDn\": \"DC=example,DC=test\"")]
    [InlineData("\"type\": \"script\", \"path\": \"a.ps1\"")]
    public async Task Other_sources_have_none_of_its_keys(string source)
    {
        Assert.Empty(await ProfileSchemaTests.Check(Whole(source)));
        foreach (var key in new[] { "\"connection\": \"existing\"", "\"prefix\": \"A\"", "\"userMailboxes\": true", "\"organization\": \"a.test\"", "\"authentication\": \"basic\"" })
        {
            Assert.NotEmpty(await ProfileSchemaTests.Check(Whole($"{source}, {key}")));
            Assert.Throws<SyncException>(() => ProfileFile.Load(_folder.Write("b.profile.json", Whole($"{source}, {key}"))));
        }
    }

    private static string Profile(string keys) => Whole($"\"type\": \"exchange\"{(keys.Length == 0 ? "" : ", " + keys)}");

    private static string Whole(string source) => $$"""{ "name": "A", "domains": [ "example.test" ], "sources": [ { "name": "Mail", {{source}} } ] }""";

    private SourceSettings Load(string keys) => Assert.Single(ProfileFile.Load(_folder.Write("a.profile.json", Profile(keys))).Sources);
}
