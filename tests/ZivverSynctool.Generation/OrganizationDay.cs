using ZivverSynctool.Generation.Events;

namespace ZivverSynctool.Generation;

/// <summary>A day in the life of an organization.</summary>
/// <param name="Events">What happened, in order.</param>
/// <param name="After">The organization after it.</param>
public sealed record OrganizationDay(IReadOnlyList<OrganizationEvent> Events, Organization After);
