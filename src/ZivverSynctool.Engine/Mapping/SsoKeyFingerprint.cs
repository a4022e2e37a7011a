using System.Text;

namespace ZivverSynctool.Mapping;

/// <summary>A fingerprint of a single sign-on key: enough to see that it changed, as Zivver never shows the key itself.</summary>
public static class SsoKeyFingerprint
{
    private const int Digits = 16;

    /// <summary>The first 8 bytes of the key's SHA-256, as lower-case hexadecimal digits.</summary>
    public static string Of(string key) => Sha256Text.Of(Encoding.UTF8.GetBytes(key)).Substring(0, Digits);
}
