namespace ZivverSynctool.Execution;

/// <summary>What a look at the sources is asked for.</summary>
public sealed record SourceAccountRequest
{
    /// <summary>Addresses, aliases or identifiers to look at; empty is everything.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>Only accounts that these sources have a part in; empty is all of them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Give what the sources do not agree on, and problems, instead of accounts.</summary>
    public bool Conflicts { get; init; }
}
