namespace ZivverSynctool.Infrastructure.Tables;

/// <summary>How the headings of tables are compared.</summary>
internal static class HeadingKey
{
    /// <summary>
    /// The form of a heading by which it is compared: only its letters and digits, without case, so that <c>E-mail address</c> is
    /// <c>EmailAddress</c>. One that has neither is compared without its white space.
    /// </summary>
    public static string Of(string heading)
    {
        var key = Keep(heading, char.IsLetterOrDigit);
        return key.Length > 0 ? key : Keep(heading, c => !char.IsWhiteSpace(c));
    }

    private static string Keep(string heading, Func<char, bool> wanted) => string.Concat(heading.Where(wanted)).ToUpperInvariant();
}
