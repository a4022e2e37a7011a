namespace ZivverSynctool.Sources;

/// <summary>Writes single sign-on keys in the form the identity provider sends.</summary>
internal static class SsoKeyFormatter
{
    private const int GuidBytes = 16;

    /// <summary>The key in that form, or null where the text is no GUID and the form needs one.</summary>
    public static string? Format(string text, SsoKeyFormat format)
    {
        if (format == SsoKeyFormat.Text)
            return text;
        if (!Guid.TryParse(text, out var guid) && !TryDecode(text, out guid))
            return null;
        return format == SsoKeyFormat.Guid ? guid.ToString() : Convert.ToBase64String(guid.ToByteArray());
    }

    private static bool TryDecode(string text, out Guid guid)
    {
        guid = default;
        try
        {
            var bytes = Convert.FromBase64String(text);
            if (bytes.Length != GuidBytes)
                return false;
            guid = new Guid(bytes);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
