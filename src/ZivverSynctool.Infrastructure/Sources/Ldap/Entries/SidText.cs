using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Security identifiers in their usual form, <c>S-1-5-21-…</c> ([MS-DTYP] 2.4.2). The framework has it on Windows only.</summary>
internal static class SidText
{
    private const int Header = 8;
    private const int PartBytes = 4;

    /// <summary>The form of the bytes; false where they are no security identifier.</summary>
    public static bool TryFormat(byte[] value, [NotNullWhen(true)] out string? sid)
    {
        sid = null;
        if (value.Length < Header || value.Length != Header + (value[1] * PartBytes))
            return false;
        long authority = 0;
        for (var i = 2; i < Header; i++)
            authority = (authority << 8) | value[i];
        var text = new StringBuilder("S-").Append(value[0]).Append('-').Append(authority.ToString(CultureInfo.InvariantCulture));
        for (var i = Header; i < value.Length; i += PartBytes)
            text.Append('-').Append((uint)(value[i] | (value[i + 1] << 8) | (value[i + 2] << 16) | (value[i + 3] << 24)));
        sid = text.ToString();
        return true;
    }
}
