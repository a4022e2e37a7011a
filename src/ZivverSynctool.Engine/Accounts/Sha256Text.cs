using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ZivverSynctool;

/// <summary>SHA-256 as people can read it.</summary>
public static class Sha256Text
{
    /// <summary>The hash of some bytes, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(byte[] content)
    {
#if NET
        var hash = SHA256.HashData(content);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(content);
#endif
        var text = new StringBuilder(hash.Length * 2);
        foreach (var part in hash)
            text.Append(part.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
