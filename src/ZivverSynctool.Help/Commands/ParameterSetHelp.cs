namespace ZivverSynctool.Help.Commands;

/// <summary>One way to call a command.</summary>
/// <param name="Parameters">Its parameters, in the order of the syntax.</param>
public sealed record ParameterSetHelp(IReadOnlyList<ParameterHelp> Parameters);
