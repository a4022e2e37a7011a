namespace ZivverSynctool.Shell.Exchange;

/// <summary>Who is among the permissions of a mailbox and is nobody's account: accounts of Windows, and groups that Exchange makes for itself.</summary>
internal static class SystemTrustees
{
    // [MS-DTYP] 2.4.2.4: well-known SIDs. Those of accounts of a domain begin with S-1-5-21.
    private const string Sid = "S-1-";
    private const string DomainSid = "S-1-5-21-";

    // As Windows itself writes them, in English, German and French.
    private static readonly string[] Authorities = ["NT AUTHORITY", "NT-AUTORITÄT", "AUTORITE NT", "BUILTIN", "VORDEFINIERT", "NT SERVICE"];

    private static readonly string[] OfExchange =
    [
        "Discovery Management", "Organization Management", "Exchange Servers", "Exchange Services", "Exchange Trusted Subsystem", "Exchange Domain Servers",
        "Managed Availability Servers", "Public Folder Management", "Delegated Setup",
    ];

    /// <summary>Whether a text is a security identifier.</summary>
    public static bool IsSid(string text) => text.StartsWith(Sid, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is one of them.</summary>
    public static bool Contains(string trustee)
    {
        if (IsSid(trustee))
            return !trustee.StartsWith(DomainSid, StringComparison.OrdinalIgnoreCase);
        var slash = trustee.IndexOf('\\');
        return (slash > 0 && Authorities.Contains(trustee.Substring(0, slash), StringComparer.OrdinalIgnoreCase))
            || OfExchange.Contains(trustee.Substring(slash + 1), StringComparer.OrdinalIgnoreCase);
    }
}
