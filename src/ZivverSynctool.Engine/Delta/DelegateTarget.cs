namespace ZivverSynctool;

/// <summary>An account that is to have access, as the delta resolved it.</summary>
/// <param name="Address">Its primary address as it will be after the run.</param>
/// <param name="ZivverId">Its Zivver id, or null where the same run makes it.</param>
public sealed record DelegateTarget(string Address, string? ZivverId);
