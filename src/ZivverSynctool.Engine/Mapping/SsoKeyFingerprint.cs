using System.Security.Cryptography;
using System.Text;

namespace ZivverSynctool.Mapping;

/// <summary>A fingerprint of a single sign-on key: enough to see that it changed, as Zivver never shows the key itself.</summary>
public static class SsoKeyFingerprint
{
    private const int Bytes = 8;
    private const string HexadecimalDigits = "0123456789abcdef";

    /// <summary>The first 8 bytes of the key's SHA-256, as lower-case hexadecimal digits.</summary>
    public static string Of(string key) => Sha256Text.Of(Encoding.UTF8.GetBytes(key)).Substring(0, Bytes * 2);

    /// <summary>Whether a fingerprint is this key's. This is asked of every user, so no text is made of the hash.</summary>
    internal static bool IsOf(string key, string? fingerprint)
    {
        if (fingerprint is not { Length: Bytes * 2 })
            return false;
#if NET
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = key.Length <= 64 ? stackalloc byte[64 * 3] : new byte[Encoding.UTF8.GetMaxByteCount(key.Length)];
        SHA256.HashData(text.Slice(0, Encoding.UTF8.GetBytes(key, text)), hash);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(key));
#endif
        for (var i = 0; i < Bytes; i++)
            if (fingerprint[i * 2] != HexadecimalDigits[hash[i] >> 4] || fingerprint[i * 2 + 1] != HexadecimalDigits[hash[i] & 15])
                return false;
        return true;
    }
}
