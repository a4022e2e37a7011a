namespace ZivverSynctool.Sources;

/// <summary>
/// Addresses as directories and mail servers keep them, each with its kind before it: <c>SMTP:</c> the primary one, <c>smtp:</c> another,
/// <c>X500:</c>, <c>SIP:</c>, <c>SPO:</c> and others no mail address at all ([MS-ADA3] proxyAddresses).
/// </summary>
public static class ProxyAddresses
{
    private const string Smtp = "smtp:";

    /// <summary>The mail addresses of a list, without their kind. What names no kind is taken as it stands.</summary>
    public static IReadOnlyList<string> Mail(IEnumerable<string> values) => [.. values.Select(Mail).OfType<string>()];

    /// <summary>The primary address of a list, or null where it has none.</summary>
    public static string? Primary(IEnumerable<string> values) =>
        values.FirstOrDefault(value => value.StartsWith("SMTP:", StringComparison.Ordinal))?.Substring(Smtp.Length);

    private static string? Mail(string value)
    {
        if (value.StartsWith(Smtp, StringComparison.OrdinalIgnoreCase))
            return value.Substring(Smtp.Length);
        return IsOfOtherKind(value) ? null : value;
    }

    // No address that a mail system would take has a colon (RFC 5322 §3.2.3).
    private static bool IsOfOtherKind(string value)
    {
        var kind = value.IndexOf(':');
        for (var i = 0; i < kind; i++)
            if (!char.IsLetterOrDigit(value[i]))
                return false;
        return kind > 0;
    }
}
