#if NET
using System.Buffers.Binary;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Connection;

/// <summary>
/// The name under which OpenSSL looks for a certificate in a folder: the first four bytes of the SHA-1 of its subject in canonical form,
/// in which texts are UTF-8, without case, and with single blanks (openssl-rehash(1)).
/// </summary>
internal static partial class SubjectHash
{
    private static readonly HashSet<UniversalTagNumber> Texts =
    [
        UniversalTagNumber.UTF8String, UniversalTagNumber.BMPString, UniversalTagNumber.UniversalString, UniversalTagNumber.PrintableString,
        UniversalTagNumber.TeletexString, UniversalTagNumber.IA5String, UniversalTagNumber.VisibleString,
    ];

    /// <summary>The hash as eight hexadecimal digits.</summary>
    public static string Of(X509Certificate2 certificate)
    {
        var canonical = new List<byte>();
        var names = new AsnReader(certificate.SubjectName.RawData, AsnEncodingRules.BER).ReadSequence();
        while (names.HasData)
            canonical.AddRange(Canonical(names.ReadSetOf()));
#pragma warning disable CA5350 // It is a name, not a protection.
        var hash = SHA1.HashData([.. canonical]);
#pragma warning restore CA5350
        return BinaryPrimitives.ReadUInt32LittleEndian(hash).ToString("x8", CultureInfo.InvariantCulture);
    }

    private static byte[] Canonical(AsnReader set)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
            while (set.HasData)
            {
                var part = set.ReadSequence();
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(part.ReadObjectIdentifier());
                    WriteValue(writer, part);
                }
            }

        return writer.Encode();
    }

    private static void WriteValue(AsnWriter writer, AsnReader part)
    {
        var tag = part.PeekTag();
        if (tag.TagClass == TagClass.Universal && Texts.Contains((UniversalTagNumber)tag.TagValue))
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, Folded(part.ReadCharacterString((UniversalTagNumber)tag.TagValue)));
        else
            writer.WriteEncodedValue(part.ReadEncodedValue().Span);
    }

    // Only ASCII letters lose their case.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(Blanks().Replace(text, " ").Trim(' '));
        for (var i = 0; i < folded.Length; i++)
            if (folded[i] is >= 'A' and <= 'Z')
                folded[i] = char.ToLowerInvariant(folded[i]);
        return folded.ToString();
    }

    [GeneratedRegex(@"[ \t\n\v\f\r]+")]
    private static partial Regex Blanks();
}
#endif
