namespace ZivverSynctool.Infrastructure.Upkeep;

/// <summary>When a profile's state was last tidied, as it is kept.</summary>
/// <param name="At">The moment, UTC.</param>
internal sealed record HousekeepingMark(DateTimeOffset At);
