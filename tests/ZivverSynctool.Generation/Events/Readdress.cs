namespace ZivverSynctool.Generation.Events;

/// <summary>What a new address means for the identifiers of an account.</summary>
internal static class Readdress
{
    /// <summary>Fixed identifiers stay; the address as identifier changes with it.</summary>
    public static IReadOnlyList<Identifier> Identifiers(SyncAccount account, string email) =>
        [.. account.Identifiers.Select(identifier => identifier.IsFixed ? identifier : identifier with { Value = email })];
}
