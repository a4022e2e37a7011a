namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Distinguished names as one server writes them (RFC 4514).</summary>
internal static class NameText
{
    /// <summary>Whether a name is that of an entry, or of one below it.</summary>
    public static bool IsWithin(string name, string ancestor) =>
        ancestor.Length == 0
        || (name.EndsWith(ancestor, StringComparison.OrdinalIgnoreCase)
            && (name.Length == ancestor.Length || IsSeparator(name, name.Length - ancestor.Length - 1)));

    // A comma with an odd number of backslashes before it is part of a name.
    private static bool IsSeparator(string name, int at)
    {
        if (name[at] != ',')
            return false;
        var backslashes = 0;
        while (backslashes < at && name[at - 1 - backslashes] == '\\')
            backslashes++;
        return backslashes % 2 == 0;
    }
}
