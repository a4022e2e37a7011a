namespace ZivverSynctool;

/// <summary>One step on the way from the sources to what would be sent for one account.</summary>
/// <param name="Stage">Where on the way it is.</param>
/// <param name="Subject">What it is about: a source, a property, an identifier, an address.</param>
/// <param name="Finding">What was found or decided, in words.</param>
public sealed record SyncTraceStep(SyncTraceStage Stage, string Subject, string Finding);
