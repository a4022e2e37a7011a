using System.Globalization;

namespace ZivverSynctool.Directories;

/// <summary>
/// What is in the Active Directory of Example Care: numbered people, names that are hard to write, groups in groups and in a circle, a group of
/// more members than are given at once, and Exchange's mailboxes of every kind.
/// </summary>
public static class ExampleDomain
{
    public const string Staff = "OU=Staff," + ActiveDirectory.Domain;
    public const string Service = "OU=Service," + Staff;
    public const string Groups = "OU=Groups," + ActiveDirectory.Domain;
    public const string Mailboxes = "OU=Mailboxes," + ActiveDirectory.Domain;

    /// <summary>How many members the group Iedereen has: Active Directory gives 1,500 at once.</summary>
    public const int ManyMembers = 1600;

    /// <summary>How many groups the group Ploegen has, with one numbered person each: so many that a filter should not name them all.</summary>
    public const int Crews = 24;

    /// <summary>A group with one numbered person, that shows nobody whom it has.</summary>
    public const string HiddenGroup = "CN=Geheim," + Groups;

    /// <summary>Somebody with an address who is not below <see cref="Staff"/>.</summary>
    public const string Outsider = "CN=Buiten,CN=Users," + ActiveDirectory.Domain;

    private const string Enabled = "512";
    private const string Disabled = "514";

    // [MS-DTYP] 2.5.1.1: nobody reads the attribute member, whose GUID this is; those who are signed in read the rest.
    private const string MembersHidden = "D:(OD;;RP;bf9679c0-0de6-11d0-a285-00aa003049e2;;WD)(A;;RPLCLORC;;;AU)(A;;GA;;;SY)";

    /// <summary>Relative names that need care, as they are written, with their displayed form.</summary>
    public static readonly IReadOnlyList<(string Relative, string Shown)> OddNames =
    [
        (@"CN=Vries\, Anna de", "Vries, Anna de"),
        (@"CN=Johanna \""Ans\"" \+ Bo", "Johanna \"Ans\" + Bo"),
        ("CN=Łukasz Ωmega 日本", "Łukasz Ωmega 日本"),
        (@"CN=Schuin\\streep", @"Schuin\streep"),
        ("CN=(haakjes) *ster*", "(haakjes) *ster*"),
        (@"CN=\#hekje", "#hekje"),
        (@"CN=Wie\,OU\=Service", "Wie,OU=Service"),
    ];

    /// <summary>The distinguished name of one of the numbered people.</summary>
    public static string Numbered(int number) => FormattableString.Invariant($"CN=Medewerker {number:0000},{Staff}");

    /// <summary>The address of one of the numbered people.</summary>
    public static string AddressOf(int number) => FormattableString.Invariant($"m{number:0000}@example.test");

    /// <summary>All of it.</summary>
    /// <param name="people">How many numbered people there are, at least <see cref="ManyMembers"/>.</param>
    public static IEnumerable<LdifEntry> Entries(int people) =>
    [
        .. new[] { Staff, Service, Groups, Mailboxes }.Select(name => new LdifEntry(name, ("objectClass", "organizationalUnit"))),
        .. Enumerable.Range(1, people).Select(NumberedPerson),
        .. OddNames.Select((odd, number) => Person($"{odd.Relative},{Staff}", FormattableString.Invariant($"odd{number}"), Enabled, ("displayName", odd.Shown))),
        Person($"CN=Uit Dienst,{Staff}", "uitdienst", Disabled),
        Person($"CN=Zonder Adres,{Staff}", null, Enabled),
        Person($"CN=Dienst,{Service}", "dienst", Enabled),
        Person(Outsider, "buiten", Enabled),
        .. ExchangeEntries(),
        .. GroupEntries(),
    ];

    private static IEnumerable<LdifEntry> ExchangeEntries() =>
    [
        Mailbox($"CN=Kamer,{Staff}", "kamer", 16),
        Mailbox($"CN=Kamer Online,{Staff}", "kamer.online", 1L << 33),
        Mailbox($"CN=Beamer,{Staff}", "beamer", 32),
        Mailbox($"CN=Beamer Online,{Staff}", "beamer.online", 1L << 34),
        Mailbox($"CN=Gekoppeld,{Staff}", "gekoppeld", 2),
        Mailbox($"CN=Gedeeld,{Staff}", "gedeeld", 4),
        Mailbox($"CN=Info,{Mailboxes}", "info", 4, ("proxyAddresses", "SMTP:info@example.test"), ("proxyAddresses", "smtp:contact@example.test"),
            ("msExchDelegateListLink", Numbered(1)), ("msExchDelegateListLink", Outsider)),
        Mailbox($"CN=Planning,{Mailboxes}", "planning", 1L << 35),
        Person($"CN=Balie,{Mailboxes}", "balie", Disabled, ("employeeType", "functional"), ("secretary", Numbered(2))),
    ];

    // A group can only hold what is there already, so those in a circle come together at the end.
    private static IEnumerable<LdifEntry> GroupEntries() =>
    [
        Group("Zivver Nacht", null, Numbered(4)),
        Group("Zivver Zorg", null, Numbered(3), GroupName("Zivver Nacht")),
        Group("Zivver", null, Numbered(1), Numbered(2), GroupName("Zivver Zorg")),
        new LdifEntry(GroupName("Zivver Nacht"), ("member", GroupName("Zivver Zorg"))) { IsAddition = true },
        Group("Iedereen", "iedereen", [.. Enumerable.Range(1, ManyMembers).Select(Numbered)]),
        Group("Team Jeugd", "team.jeugd", $"{OddNames[0].Relative},{Staff}", GroupName("Zivver Zorg"), Outsider),
        Group("Leeg", "leeg"),
        .. Enumerable.Range(1, Crews).Select(number => Group(Crew(number), null, Numbered(number))),
        Group("Ploegen", null, [GroupName("Leeg"), .. Enumerable.Range(1, Crews).Select(number => GroupName(Crew(number)))]),
        new LdifEntry(HiddenGroup, ("objectClass", "group"), ("sAMAccountName", "Geheim"), ("member", Numbered(Crews + 1)), ("nTSecurityDescriptor", MembersHidden)),
    ];

    /// <summary>The distinguished name of a group.</summary>
    public static string GroupName(string name) => $"CN={name},{Groups}";

    private static string Crew(int number) => FormattableString.Invariant($"Ploeg {number:00}");

    private static LdifEntry NumberedPerson(int number) => Person(Numbered(number), AddressOf(number).Split('@')[0], Enabled,
        ("displayName", FormattableString.Invariant($"Medewerker {number}")),
        ("mobile", FormattableString.Invariant($"06-1{number:0000000}")),
        ("department", number % 2 == 0 ? "Jeugd" : "Thuiszorg"),
        ("employeeID", number.ToString("00000", CultureInfo.InvariantCulture)),
        ("proxyAddresses", "SMTP:" + AddressOf(number)),
        ("proxyAddresses", FormattableString.Invariant($"smtp:medewerker.{number}@example.test")),
        ("proxyAddresses", FormattableString.Invariant($"smtp:m{number}@example.onmicrosoft.com")),
        ("proxyAddresses", FormattableString.Invariant($"X500:/o=Example/cn=m{number}")));

    private static LdifEntry Mailbox(string name, string account, long kind, params (string, string)[] more) =>
        Person(name, account, Disabled, [("msExchRecipientTypeDetails", kind.ToString(CultureInfo.InvariantCulture)), .. more]);

    private static LdifEntry Person(string name, string? account, string control, params (string, string)[] more) => new(name,
        [("objectClass", "user"), ("userAccountControl", control), .. account is null ? [] : new[] { ("sAMAccountName", account), ("mail", account + "@example.test") }, .. more]);

    private static LdifEntry Group(string name, string? account, params string[] members) => new(GroupName(name),
        [("objectClass", "group"), ("sAMAccountName", name), .. account is null ? [] : new[] { ("mail", account + "@example.test") }, .. members.Select(member => ("member", member))]);
}
