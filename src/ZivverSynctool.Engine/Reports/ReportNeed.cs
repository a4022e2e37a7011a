namespace ZivverSynctool.Reports;

/// <summary>An account that a person should look at.</summary>
/// <param name="Kind">Why, in a word.</param>
/// <param name="Change">The account.</param>
/// <param name="Code">Stable word for the cause: a reason code or an error id; may be empty.</param>
/// <param name="Why">What is the matter, in words.</param>
/// <param name="Remedy">What to do about it; empty where <paramref name="Why"/> says it.</param>
public sealed record ReportNeed(ReportNeedKind Kind, SyncChange Change, string Code, string Why, string Remedy);
