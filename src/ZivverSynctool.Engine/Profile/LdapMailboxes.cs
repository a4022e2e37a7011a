namespace ZivverSynctool;

/// <summary>Entries of a directory that are functional accounts.</summary>
/// <param name="BaseDns">Distinguished names below which they are looked for; none is where users are.</param>
/// <param name="Filter">Which of them (RFC 4515); null is all that have an address.</param>
/// <param name="Delegates">The attribute with the distinguished names of those who have access; null is the usual one of such entries.</param>
public sealed record LdapMailboxes(IReadOnlyList<string> BaseDns, string? Filter, string? Delegates);
