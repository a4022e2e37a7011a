namespace ZivverSynctool;

/// <summary>The identity that Azure gives a machine.</summary>
/// <param name="ClientId">The client id of a user-assigned identity; null is the machine's own.</param>
public sealed record EntraManagedIdentity(string? ClientId);
