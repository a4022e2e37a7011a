using System.Text.RegularExpressions;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Who is among the permissions of a mailbox and is nobody's account: accounts of Windows, and groups that Exchange makes for itself.</summary>
internal static class SystemTrustees
{
    // [MS-DTYP] 2.4.2.4: well-known SIDs. Those of accounts of a domain begin with S-1-5-21.
    private const string DomainSid = "S-1-5-21-";

    // [MS-DTYP] 2.4.2.1. A name may begin like one.
    private static readonly Regex Sid = new(@"^S-1-\d+(-\d+)+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // As Windows itself writes them, in English, German and French.
    private static readonly string[] Authorities = ["NT AUTHORITY", "NT-AUTORITÄT", "AUTORITE NT", "BUILTIN", "VORDEFINIERT", "NT SERVICE"];

    private static readonly string[] OfExchange =
    [
        "Discovery Management", "Organization Management", "Exchange Servers", "Exchange Services", "Exchange Trusted Subsystem", "Exchange Domain Servers",
        "Managed Availability Servers", "Public Folder Management", "Delegated Setup",
    ];

    /// <summary>Whether a text is a security identifier.</summary>
    public static bool IsSid(string text) => Sid.IsMatch(text);

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(string trustee)
    {
        if (IsSid(trustee))
            return !trustee.StartsWith(DomainSid, StringComparison.OrdinalIgnoreCase);
        var account = AccountName.Read(trustee);
        return (account is not null && Authorities.Contains(account.Domain, StringComparer.OrdinalIgnoreCase))
            || OfExchange.Contains(account?.User ?? trustee, StringComparer.OrdinalIgnoreCase);
    }
}
