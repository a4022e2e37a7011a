namespace ZivverSynctool.Sources;

/// <summary>One thing that is wrong with an entry of a source.</summary>
/// <param name="Code">Stable word, such as <c>InvalidAddress</c>.</param>
/// <param name="Message">What is wrong, as part of a sentence.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record EntryDefect(string Code, string Message, string Remedy)
{
    /// <summary>Several values where one is expected, so that none of them is the right one.</summary>
    /// <param name="name">Where they were found.</param>
    /// <param name="values">The values.</param>
    /// <param name="remedy">What to do about it, as a sentence.</param>
    public static EntryDefect SeveralValues(string name, IReadOnlyList<string> values, string remedy) =>
        new("SeveralValues", $"{name} has {values.Count} values where one is expected: {string.Join(", ", values)}", remedy);
}
