namespace ZivverSynctool.Execution;

/// <summary>How the writing of a run came to its end.</summary>
/// <param name="Broken">Why failures stopped it; empty where they did not.</param>
/// <param name="NotBegun">How many changes were not begun because the time was up.</param>
public sealed record ExecutionEnd(string Broken, int NotBegun);
