using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Recognizes attribute names, which are case-insensitive (RFC 7643 §2.1).</summary>
internal static class ScimAttributes
{
    // Any version of an extension is read.
    private static ReadOnlySpan<byte> EnterprisePrefix => "urn:ietf:params:scim:schemas:extension:enterprise:"u8;

    private static ReadOnlySpan<byte> ZivverPrefix => "urn:ietf:params:scim:schemas:zivver:"u8;

    /// <summary>The attribute whose name the reader stands on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="parent">The attribute whose object this is; <see cref="ScimAttribute.Other"/> for the resource itself.</param>
    public static ScimAttribute Read(ref Utf8JsonReader reader, ScimAttribute parent)
    {
        var name = reader.ValueSpan;
        return parent switch
        {
            ScimAttribute.Other => OfResource(name),
            ScimAttribute.Name => Is(name, "formatted"u8, ScimAttribute.FormattedName),
            ScimAttribute.Meta => Is(name, "created"u8, ScimAttribute.Created),
            ScimAttribute.Enterprise => Is(name, "division"u8, ScimAttribute.Division),
            ScimAttribute.Zivver => OfZivver(name),
            _ => Is(name, "value"u8, ScimAttribute.Value),
        };
    }

    /// <summary>Whether two names are equal but for case; the second is in lower case.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool Same(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower)
    {
        if (name.Length != lower.Length)
            return false;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if ((c is >= (byte)'A' and <= (byte)'Z' ? c | 0x20 : c) != lower[i])
                return false;
        }

        return true;
    }

    [MethodImpl(HotPath.Optimized)]
    private static ScimAttribute OfResource(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => Is(name, "id"u8, ScimAttribute.Id),
        4 => Same(name, "name"u8) ? ScimAttribute.Name : Is(name, "meta"u8, ScimAttribute.Meta),
        6 => Is(name, "active"u8, ScimAttribute.Active),
        7 => Is(name, "members"u8, ScimAttribute.Members),
        8 => Is(name, "username"u8, ScimAttribute.UserName),
        10 => Is(name, "externalid"u8, ScimAttribute.ExternalId),
        11 => Is(name, "displayname"u8, ScimAttribute.DisplayName),
        12 => Is(name, "phonenumbers"u8, ScimAttribute.PhoneNumbers),
        _ when Begins(name, ZivverPrefix) => ScimAttribute.Zivver,
        _ when Begins(name, EnterprisePrefix) => ScimAttribute.Enterprise,
        _ => ScimAttribute.Other,
    };

    private static ScimAttribute OfZivver(ReadOnlySpan<byte> name) => name.Length switch
    {
        7 => Is(name, "aliases"u8, ScimAttribute.Aliases),
        9 => Is(name, "delegates"u8, ScimAttribute.Delegates),
        _ => Is(name, "externalaccountid"u8, ScimAttribute.ExternalAccountId),
    };

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower) =>
        name.Length >= lower.Length && Same(name.Slice(0, lower.Length), lower);

    private static ScimAttribute Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> lower, ScimAttribute attribute) =>
        Same(name, lower) ? attribute : ScimAttribute.Other;
}
