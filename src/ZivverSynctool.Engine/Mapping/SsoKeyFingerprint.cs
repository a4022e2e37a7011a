using System.Security.Cryptography;
using System.Text;

namespace ZivverSynctool.Mapping;

/// <summary>A fingerprint of a single sign-on key: enough to see that it changed, as Zivver never shows the key itself.</summary>
public static class SsoKeyFingerprint
{
    private const int Bytes = 8;

    /// <summary>The first 8 bytes of the key's SHA-256, as lower-case hexadecimal digits.</summary>
    public static string Of(string key)
    {
#if NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(key));
#endif
        var text = new StringBuilder(Bytes * 2);
        for (var i = 0; i < Bytes; i++)
            text.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
