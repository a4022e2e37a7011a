namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>What becomes of a request.</summary>
/// <param name="Answer">Its answer; null where the connection is closed without one.</param>
/// <param name="Fault">The fault it met, or null.</param>
internal sealed record PipelineResult(ScimAnswer? Answer, SandboxFault? Fault);
