namespace ZivverSynctool;

/// <summary>Something the sources do not agree on about one account, or a problem of it.</summary>
public sealed record SyncConflict
{
    /// <summary>The code of sources that give different values for a property, of which one counts.</summary>
    public const string ValuesDiffer = nameof(ValuesDiffer);

    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The account's address, as far as there is one.</summary>
    public string Email { get; init; } = "";

    /// <summary>The account's name, as far as there is one.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The property or identifier that is concerned; empty where it is the whole account.</summary>
    public string Property { get; init; } = "";

    /// <summary><see cref="ValuesDiffer"/>, or the code of the problem, such as <c>EnabledConflict</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What each source says of the property; empty where it is not about values.</summary>
    public IReadOnlyList<SyncConflictValue> Values { get; init; } = [];

    /// <summary>What is amiss, or which value counts.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The sources that have a part in it, joined by <c>", "</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where in the sources.</summary>
    public string Location { get; init; } = "";
}
