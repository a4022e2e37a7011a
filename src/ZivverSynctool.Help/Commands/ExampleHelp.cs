namespace ZivverSynctool.Help.Commands;

/// <summary>An example of a command.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Code">What is typed.</param>
/// <param name="Explanation">What comes of it.</param>
/// <param name="NotRun">Why no test can execute it; else empty.</param>
public sealed record ExampleHelp(string Title, string Code, string Explanation, string NotRun);
