namespace ZivverSynctool.Sources;

/// <summary>One thing that is wrong with an entry of a source.</summary>
/// <param name="Code">Stable word, such as <c>InvalidAddress</c>.</param>
/// <param name="Message">What is wrong, as part of a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record EntryDefect(string Code, string Message, string Remedy);
