namespace ZivverSynctool.Mapping.Edits;

/// <summary>What an identifier was, and what it is now.</summary>
/// <param name="Old">The identifier that is linked.</param>
/// <param name="New">The identifier that takes its place.</param>
public sealed record IdentifierChange(Identifier Old, Identifier New);
