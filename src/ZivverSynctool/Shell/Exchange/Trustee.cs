namespace ZivverSynctool.Shell.Exchange;

/// <summary>Somebody among the permissions of a mailbox, or in a group.</summary>
/// <param name="Key">What tells it from all others.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">The address of a person that is no account of this source; null where it is best named by reference.</param>
/// <param name="Reference">What names it otherwise.</param>
internal sealed record Trustee(string Key, TrusteeKind Kind, string? Address, string Reference)
{
    /// <summary>The addresses of those among some that are named so.</summary>
    public static IReadOnlyList<string> Addresses(IEnumerable<Trustee> trustees) => [.. trustees.Select(trustee => trustee.Address).OfType<string>()];

    /// <summary>The references of the others.</summary>
    public static IReadOnlyList<string> References(IEnumerable<Trustee> trustees) => [.. trustees.Where(trustee => trustee.Address is null).Select(trustee => trustee.Reference)];
}
