using ZivverSynctool.Help.Commands;

namespace ZivverSynctool.Module.Tests.Help;

/// <summary>What help says of the commands, read once.</summary>
public static class HelpedCommands
{
    internal static IReadOnlyList<CommandHelp> All { get; } = CommandReader.ReadAll(Paths.Compiled);

    /// <summary>The names of all commands.</summary>
    public static TheoryData<string> Names() => [.. All.Select(command => command.Name)];

    internal static CommandHelp Named(string name) => All.Single(command => command.Name == name);
}
