namespace ZivverSynctool.Sources;

/// <summary>What is asked of a source.</summary>
public sealed record SourceRequest
{
    /// <summary>Everything.</summary>
    public static readonly SourceRequest All = new();

    /// <summary>
    /// The accounts that are meant, by address, alias or identifier value; empty is all. A source that cannot look for single
    /// accounts gives all of them.
    /// </summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Whether the accounts that name those as delegate are meant as well.</summary>
    public bool WithAccess { get; init; }
}
