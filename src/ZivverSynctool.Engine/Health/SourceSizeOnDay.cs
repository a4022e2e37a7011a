namespace ZivverSynctool;

/// <summary>How many accounts of a type a source had when it was read well for the last time on a day.</summary>
/// <param name="Date">The day, in the time of the computer that tells it.</param>
/// <param name="Source">The source's name.</param>
/// <param name="AccountType">The type.</param>
/// <param name="Count">How many.</param>
public sealed record SourceSizeOnDay(DateTime Date, string Source, AccountType AccountType, int Count);
