namespace ZivverSynctool;

/// <summary>A choice among the users or groups of Entra ID: by groups or by filter, never both.</summary>
/// <param name="Groups">Groups by object id, address or name; empty where there is a filter.</param>
/// <param name="Filter">An OData filter of Microsoft Graph, or null.</param>
public sealed record EntraScope(IReadOnlyList<string> Groups, string? Filter);
