namespace ZivverSynctool.Delta;

/// <summary>Whether something may be done, or what stops it.</summary>
/// <param name="Status">Ready, or what stops it.</param>
/// <param name="ReasonCode">Stable word for the reason.</param>
/// <param name="Reason">The reason in words.</param>
internal sealed record Verdict(ChangeStatus Status, string ReasonCode, string Reason);
