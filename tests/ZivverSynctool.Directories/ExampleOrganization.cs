using System.Globalization;

namespace ZivverSynctool.Directories;

/// <summary>What is in the OpenLDAP of Example Care: people, groups in groups and in a circle, values where one is expected, and mailboxes as Exchange has them.</summary>
public static class ExampleOrganization
{
    public const string People = "ou=people," + OpenLdap.Suffix;
    public const string Service = "ou=service," + People;
    public const string Groups = "ou=groups," + OpenLdap.Suffix;

    /// <summary>The distinguished name of one of the numbered people.</summary>
    public static string Numbered(int number) => FormattableString.Invariant($"uid=m{number:0000},{People}");

    /// <summary>The address of one of the numbered people.</summary>
    public static string AddressOf(int number) => FormattableString.Invariant($"m{number:0000}@example.test");

    /// <summary>The distinguished name of a group.</summary>
    public static string GroupName(string name) => $"cn={name},{Groups}";

    /// <summary>All of it.</summary>
    /// <param name="people">How many numbered people there are.</param>
    /// <param name="withExchange">Whether entries have attributes of Exchange.</param>
    public static IEnumerable<LdifEntry> Entries(int people, bool withExchange) =>
    [
        new LdifEntry(OpenLdap.Suffix, ("objectClass", "dcObject"), ("objectClass", "organization"), ("o", "Example Care"), ("dc", "example")),
        .. new[] { People, Service, Groups }.Select(name => new LdifEntry(name, ("objectClass", "organizationalUnit"))),
        .. Enumerable.Range(1, people).Select(NumberedPerson),
        Person("uid=twee,", "twee", ("mail", "twee@example.test"), ("mail", "tweede@example.test")),
        Person(@"cn=Vries\, Anna \22Ans\22 de,", "anna", ("mail", "anna@example.test"), ("displayName", "Vries, Anna \"Ans\" de")),
        Person("uid=zonder,", "zonder"),
        Person("uid=dienst,ou=service,", "dienst", ("mail", "dienst@example.test")),
        .. withExchange ? ExchangeEntries() : [],
        Group("nacht", "groupOfNames", "member", Numbered(4), GroupName("zorg")),
        Group("zorg", "groupOfNames", "member", Numbered(3), GroupName("nacht")),
        Group("zivver", "groupOfUniqueNames", "uniqueMember", Numbered(1), Numbered(2).ToUpperInvariant(), GroupName("zorg")),
    ];

    private static IEnumerable<LdifEntry> ExchangeEntries() =>
    [
        Mailbox("kamer", 16),
        Mailbox("info", 4, ("proxyAddresses", "SMTP:info@example.test"), ("proxyAddresses", "smtp:contact@example.test"), ("proxyAddresses", "X500:/o=Example/cn=info"),
            ("msExchDelegateListLink", Numbered(1)), ("msExchDelegateListLink", GroupName("zorg"))),
    ];

    private static LdifEntry NumberedPerson(int number) => Person($"{Numbered(number).Split(',')[0]},", AddressOf(number).Split('@')[0],
        ("mail", AddressOf(number)),
        ("displayName", FormattableString.Invariant($"Medewerker {number}")),
        ("mobile", FormattableString.Invariant($"+31 6 1{number:0000000}")),
        ("employeeNumber", number.ToString("00000", CultureInfo.InvariantCulture)));

    private static LdifEntry Mailbox(string uid, long kind, params (string, string)[] more) => Person($"uid={uid},", uid,
        [("objectClass", "mailRecipient"), ("mail", uid + "@example.test"), ("msExchRecipientTypeDetails", kind.ToString(CultureInfo.InvariantCulture)), .. more]);

    private static LdifEntry Person(string below, string uid, params (string, string)[] more) => new(below + People,
        [("objectClass", "inetOrgPerson"), ("uid", uid), ("cn", uid), ("sn", uid), .. more]);

    private static LdifEntry Group(string name, string kind, string attribute, params string[] members) => new(GroupName(name),
        [("objectClass", kind), .. members.Select(member => (attribute, member))]);
}
