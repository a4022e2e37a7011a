using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>A whole organization at rest.</summary>
internal sealed record OrganizationState(OrganizationSettings Settings, IReadOnlyList<SeededAccount> Accounts);
