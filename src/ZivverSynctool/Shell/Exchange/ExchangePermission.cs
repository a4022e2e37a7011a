namespace ZivverSynctool.Shell.Exchange;

/// <summary>One line of who may do what with a mailbox.</summary>
/// <param name="Mailbox">The mailbox, by what the command calls it.</param>
/// <param name="Trustee">Whom it is about, as Exchange writes it.</param>
/// <param name="IsFullAccess">Whether it is about opening the mailbox.</param>
/// <param name="IsInherited">Whether it comes from above, and is none of the mailbox itself.</param>
/// <param name="IsDenied">Whether it takes that right away.</param>
internal sealed record ExchangePermission(string Mailbox, string Trustee, bool IsFullAccess, bool IsInherited, bool IsDenied)
{
    private static readonly char[] Separators = [',', ' ', '{', '}'];

    /// <summary>Reads a line; null where it does not say what it must.</summary>
    public static ExchangePermission? Read(ExchangeObject line) =>
        line.Text("Identity") is { } mailbox && line.Text("User") is { } trustee && line.Texts("AccessRights") is { } rights
        && line.Flag("IsInherited") is { } inherited && line.Flag("Deny") is { } denied
            ? new ExchangePermission(mailbox, trustee, rights.SelectMany(right => right.Split(Separators)).Contains("FullAccess", StringComparer.OrdinalIgnoreCase), inherited, denied)
            : null;
}
