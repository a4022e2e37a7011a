namespace ZivverSynctool.Help.Commands;

/// <summary>A type of objects that a command takes or gives.</summary>
/// <param name="Name">Its full name, or <c>None</c>.</param>
/// <param name="Description">What it is.</param>
public sealed record TypeHelp(string Name, string Description);
