namespace ZivverSynctool.Mapping.Edits;

/// <summary>A link that an administrator names.</summary>
/// <param name="Identifier">The source identifier.</param>
/// <param name="Account">The Zivver account, by id, address or alias.</param>
/// <param name="AccountType">The type it must have, or null for any.</param>
public sealed record WantedLink(Identifier Identifier, string Account, AccountType? AccountType);
