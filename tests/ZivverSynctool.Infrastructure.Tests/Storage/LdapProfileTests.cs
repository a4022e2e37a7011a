using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class LdapProfileTests : IDisposable
{
    private const string Least = """ "servers": "dc1.example.test", "baseDn": "DC=example,DC=test" """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_left_out_is_safe()
    {
        var settings = Assert.Single(Load(Least).Sources);

        Assert.Equal(["dc1.example.test"], settings.Ldap!.Servers);
        Assert.Equal(LdapSecurity.Ldaps, settings.Ldap.Security);
        Assert.Null(settings.Ldap.Port);
        Assert.Null(settings.Ldap.Credential);
        Assert.Equal([AccountType.User], settings.AccountTypes);
        Assert.Contains("*@*.onmicrosoft.com", settings.Ldap.ExcludeAliases);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var settings = Assert.Single(Load("""
            "servers": [ "dc1.example.test", "10.0.0.1" ], "port": 3269, "security": "startTls", "caCertificate": "ca.pem", "userName": "svc",
            "credential": { "environment": "LDAP_PASSWORD" }, "baseDn": [ "OU=A,DC=example,DC=test", "OU=B,DC=example,DC=test" ], "scope": "oneLevel",
            "filter": "(department=Care)", "memberOf": "CN=G,DC=example,DC=test", "excludeOus": [ "OU=C,DC=example,DC=test" ], "excludeAliases": [],
            "attributes": { "OrganizationalUnit": "department", "Nr": "employeeID" }, "identifier": "Nr",
            "functionalAccounts": {
              "sharedMailboxes": true, "groups": { "baseDn": "OU=T,DC=example,DC=test", "filter": "(mail=*)" },
              "disabledUsers": { "filter": "(employeeType=functional)", "delegates": "secretary" } }
            """, """ "functionalAccount.delegates": "add" """).Sources);
        var ldap = settings.Ldap!;

        Assert.Equal(["dc1.example.test", "10.0.0.1"], ldap.Servers);
        Assert.Equal((3269, LdapSecurity.StartTls, LdapScope.OneLevel), (ldap.Port, ldap.Security, ldap.Scope));
        Assert.Equal(_folder.File("ca.pem"), ldap.CaCertificate);
        Assert.Equal(new SecretReference { Environment = "LDAP_PASSWORD", UserName = "svc" }, ldap.Credential);
        Assert.Equal("(department=Care)", ldap.Filter);
        Assert.Equal(["CN=G,DC=example,DC=test"], ldap.MemberOf);
        Assert.Empty(ldap.ExcludeAliases);
        Assert.Equal("employeeID", settings.Columns["Nr"]);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], settings.AccountTypes);
        Assert.NotNull(ldap.SharedMailboxes);
        Assert.Equal(["OU=T,DC=example,DC=test"], ldap.Groups!.BaseDns);
        Assert.Equal("secretary", ldap.DisabledUsers!.Delegates);
    }

    [Theory]
    [InlineData(""" "baseDn": "DC=a" """, "servers' is missing")]
    [InlineData(""" "servers": "dc1" """, "baseDn' is missing")]
    [InlineData(""" "servers": [], "baseDn": "DC=a" """, "must name at least one server")]
    [InlineData(""" "servers": "ldap://dc1", "baseDn": "DC=a" """, "neither a host name nor an IPv4 address")]
    [InlineData(""" "servers": "dc1:636", "baseDn": "DC=a" """, "neither a host name nor an IPv4 address")]
    [InlineData(""" "servers": "dc1", "baseDn": "Staff" """, "no distinguished name")]
    [InlineData(Least + """, "port": 70000 """, "from 1 to 65535")]
    [InlineData(Least + """, "security": "ssl" """, "none of ldaps, startTls, negotiate, clearText")]
    [InlineData(Least + """, "security": "clearText", "caCertificate": "x" """, "nothing else shows a certificate")]
    [InlineData(Least + """, "credential": "hunter2" """, "never stands in a profile")]
    [InlineData(Least + """, "userName": "svc" """, "goes with 'credential'")]
    [InlineData(Least + """, "filter": "(a=b" """, "')' is needed at its end")]
    [InlineData(Least + """, "attributes": { "Email": "mail)(x=*" } """, "no name of an attribute")]
    [InlineData(Least + """, "attributes": { "AccountType": "kind" } """, "has no attribute in a directory")]
    [InlineData(Least + """, "identifier": "a b" """, "no name of an attribute")]
    [InlineData(Least + """, "path": "x.csv" """, "is not known here")]
    [InlineData(Least + """, "accountTypes": "FunctionalAccount" """, "does not say which entries those are")]
    [InlineData(Least + """, "functionalAccounts": {} """, "must have at least one of")]
    [InlineData(Least + """, "functionalAccounts": { "disabledUsers": true } """, "must have a 'filter'")]
    [InlineData(Least + """, "functionalAccounts": { "groups": { "delegates": "owner" } } """, "is not known here")]
    public void What_cannot_be_right_is_named(string keys, string fault)
    {
        var error = Assert.Throws<SyncException>(() => Load(keys));

        Assert.Equal("ProfileInvalid", error.ErrorId);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "functionalAccounts": { "sharedMailboxes": true } """, "functionalAccount.delegates")]
    [InlineData(""" "functionalAccounts": { "disabledUsers": { "filter": "(a=b)", "delegates": "MSEXCHDELEGATELISTLINK" } } """, "functionalAccount.delegates")]
    [InlineData(""" "attributes": { "Delegates": "msExchDelegateListLink" } """, "user.delegates")]
    public void Lists_of_those_granted_one_by_one_never_take_access_away(string keys, string managed)
    {
        Assert.Contains($"\"{managed}\" must be \"add\" or \"ignore\"", Assert.Throws<SyncException>(() => Load($"{Least}, {keys}")).Message, StringComparison.Ordinal);
        Assert.Throws<SyncException>(() => Load($"{Least}, {keys}", $"\"{managed}\": \"mirror\""));
        Assert.NotNull(Load($"{Least}, {keys}", $"\"{managed}\": \"add\""));
        Assert.NotNull(Load($"{Least}, {keys}", $"\"{managed}\": \"ignore\""));
    }

    private SyncProfile Load(string keys, string manage = "") => ProfileFile.Load(_folder.Write("a.profile.json", $$"""
        { "name": "A", "domains": [ "example.test" ], "manage": { {{manage}} }, "sources": [ { "name": "AD", "type": "ldap", {{keys}} } ] }
        """));
}
