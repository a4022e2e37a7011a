using System.Text.Json;
using ZivverSynctool.Infrastructure.Sources.Ldap;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads what is particular to a source of type <c>ldap</c>.</summary>
internal static class LdapSettingsReader
{
    private const int MostPorts = 65535;

    /// <summary>The keys it has beside those of every source.</summary>
    public static readonly string[] Keys =
    [
        "servers", "port", "security", "caCertificate", "credential", "userName", "baseDn", "scope", "filter", "memberOf", "excludeOus",
        "excludeAliases", "functionalAccounts",
    ];

    private static readonly Dictionary<string, LdapSecurity> Securities =
        EnumValues.Of<LdapSecurity>().ToDictionary(security => ProfileKeys.CamelCase(security.ToString()));

    private static readonly Dictionary<string, LdapScope> Scopes = EnumValues.Of<LdapScope>().ToDictionary(scope => ProfileKeys.CamelCase(scope.ToString()));

    /// <summary>Adds what the profile says to the settings.</summary>
    public static SourceSettings Read(SourceSettings settings, ProfileObject source, string folder)
    {
        var security = source.Word("security", Securities) ?? default;
        var ldap = LdapMailboxesReader.Read(source, new LdapSettings
        {
            Servers = ReadServers(source),
            Port = (int?)source.Number("port", 1, MostPorts, whole: true),
            Security = security,
            CaCertificate = ReadAuthority(source, security, folder),
            Credential = ReadCredential(source, folder),
            BaseDns = ReadNames(source, "baseDn"),
            Scope = source.Word("scope", Scopes) ?? default,
            Filter = ReadFilter(source),
            MemberOf = ReadNames(source, "memberOf"),
            ExcludeOus = ReadNames(source, "excludeOus"),
        });
        if (source["excludeAliases"] is not null)
            ldap = ldap with { ExcludeAliases = [.. source.Texts("excludeAliases").Select(pattern => pattern.Text)] };
        if (source["baseDn"] is null)
            source.NoteMissing("baseDn");
        LdapAttributeChecks.Check(settings, source);
        return settings with { Ldap = ldap, AccountTypes = ReadAccountTypes(settings, source, ldap) };
    }

    /// <summary>A filter that can be one, or null.</summary>
    public static string? ReadFilter(ProfileObject owner)
    {
        var filter = owner.Text("filter");
        if (filter is not null && LdapFilterText.FaultOf(filter) is { } fault)
            owner.Fault("filter", fault + ". It is written like (&(objectClass=user)(department=Care)), see RFC 4515.");
        return filter;
    }

    /// <summary>Distinguished names under a key.</summary>
    public static List<string> ReadNames(ProfileObject owner, string key)
    {
        if (owner[key] is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
            owner.Fault(key, "must name at least one entry.");
        var names = owner.Texts(key);
        foreach (var (text, _) in names.Where(name => !name.Text.Contains('=')))
            owner.Fault(key, $"has '{text}', which is no distinguished name: it is written like OU=Staff,DC=example,DC=test.");
        return names.ConvertAll(name => name.Text);
    }

    private static List<string> ReadServers(ProfileObject source)
    {
        if (source["servers"] is null)
            source.NoteMissing("servers");
        else if (source["servers"] is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
            source.Fault("servers", "must name at least one server.");
        var servers = source.Texts("servers").ConvertAll(server => server.Text);
        foreach (var server in servers.Where(server => Uri.CheckHostName(server) is not (UriHostNameType.Dns or UriHostNameType.IPv4)))
            source.Fault("servers", $"has '{server}', which is neither a host name nor an IPv4 address; 'security' and 'port' stand by themselves.");
        return servers;
    }

    private static string? ReadAuthority(ProfileObject source, LdapSecurity security, string folder)
    {
        if (source.FullPath("caCertificate", folder) is not { } file)
            return null;
        if (security is not (LdapSecurity.Ldaps or LdapSecurity.StartTls))
            source.Fault("caCertificate", "goes with 'security' ldaps or startTls: nothing else shows a certificate.");
        return file;
    }

    private static SecretReference? ReadCredential(ProfileObject source, string folder)
    {
        var userName = source.Text("userName");
        if (userName is not null && source["credential"] is null)
            source.Fault("userName", "goes with 'credential', which says where the password is.");
        return SecretReferenceReader.Read(source, "credential", "LDAP_PASSWORD", folder) is { } reference ? reference with { UserName = userName } : null;
    }

    private static IReadOnlyList<AccountType> ReadAccountTypes(SourceSettings settings, ProfileObject source, LdapSettings ldap)
    {
        var hasMailboxes = ldap.SharedMailboxes is not null || ldap.DisabledUsers is not null || ldap.Groups is not null;
        if (settings.AccountTypes.Count == 0)
            return hasMailboxes ? [AccountType.User, AccountType.FunctionalAccount] : [AccountType.User];
        if (settings.AccountTypes.Contains(AccountType.FunctionalAccount) && !hasMailboxes)
            source.Fault("accountTypes", "names FunctionalAccount, but 'functionalAccounts' does not say which entries those are.");
        if (!settings.AccountTypes.Contains(AccountType.FunctionalAccount) && hasMailboxes)
            source.Fault("functionalAccounts", "says which entries are functional accounts, but 'accountTypes' does not name FunctionalAccount.");
        return settings.AccountTypes;
    }
}
