namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A request that a sandbox got.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path behind the base address, such as <c>/Users/…</c>.</param>
/// <param name="Query">Its query with percent-encoding undone, without <c>?</c>; empty where there is none.</param>
/// <param name="Status">The status of the answer; 0 where none was sent.</param>
/// <param name="Time">When it arrived, UTC.</param>
/// <param name="Duration">From arrival until the answer was ready.</param>
/// <param name="Note">What was special: the fault that happened, a caller that left; empty where nothing was.</param>
public sealed record SandboxRequest(
    string Method, string Path, string Query, int Status, DateTimeOffset Time, TimeSpan Duration, string Note);
