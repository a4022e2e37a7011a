namespace ZivverSynctool.Help.Commands;

/// <summary>All that help says of one command. Texts are Markdown that knows no more than <c>`code`</c>.</summary>
/// <param name="Name">Verb and noun.</param>
/// <param name="Synopsis">What it does, in one or two sentences.</param>
/// <param name="Description">What an administrator should know of it, by paragraphs.</param>
/// <param name="Sets">Its parameter sets, the default one first.</param>
/// <param name="Parameters">All its parameters, by name.</param>
/// <param name="Inputs">What can be piped into it.</param>
/// <param name="Outputs">What it gives.</param>
/// <param name="Examples">Examples, simplest first.</param>
/// <param name="Links">Commands and topics to read on in.</param>
public sealed record CommandHelp(
    string Name,
    string Synopsis,
    IReadOnlyList<string> Description,
    IReadOnlyList<ParameterSetHelp> Sets,
    IReadOnlyList<ParameterHelp> Parameters,
    IReadOnlyList<TypeHelp> Inputs,
    IReadOnlyList<TypeHelp> Outputs,
    IReadOnlyList<ExampleHelp> Examples,
    IReadOnlyList<string> Links);
