namespace ZivverSynctool;

/// <summary>A few mail domains, to tell addresses in them from others without taking the addresses apart.</summary>
internal sealed class MailDomains(IReadOnlyList<string> domains)
{
    /// <summary>Whether an address is in one of the domains itself; one below it is another.</summary>
    public bool Contain(string address)
    {
        for (var i = 0; i < domains.Count; i++)
            if (IsIn(address, domains[i]))
                return true;
        return false;
    }

    private static bool IsIn(string address, string domain)
    {
        var at = address.Length - domain.Length - 1;
        return at >= 0 && address[at] == '@' && address.EndsWith(domain, StringComparison.OrdinalIgnoreCase);
    }
}
