namespace ZivverSynctool.Safety;

/// <summary>That an account of Zivver was in none of the sources, once or several times in a row.</summary>
/// <param name="ZivverId">The account's Zivver id.</param>
/// <param name="Since">When it was first missing, UTC.</param>
/// <param name="Last">The last read that counted, UTC.</param>
/// <param name="Reads">How many reads counted.</param>
public sealed record MissingSighting(string ZivverId, DateTimeOffset Since, DateTimeOffset Last, int Reads);
