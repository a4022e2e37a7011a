namespace ZivverSynctool;

/// <summary>How many accounts of a type a source had when it was read well.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="AccountType">The type.</param>
/// <param name="Count">How many.</param>
public sealed record SourceSize(string Source, AccountType AccountType, int Count)
{
    /// <summary>The source's name.</summary>
    // What a file leaves out, its reader gives as null.
    public string Source { get; init; } = Source ?? "";
}
