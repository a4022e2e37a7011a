namespace ZivverSynctool;

/// <summary>A suspension that outlasts every run until <c>Resume-SyncAccount</c>.</summary>
/// <remarks>SPEC §4.</remarks>
public sealed record SyncHold
{
    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The account's primary address when it was suspended.</summary>
    public required string Email { get; init; }

    /// <summary>The account's Zivver id.</summary>
    public required string ZivverId { get; init; }

    /// <summary>Why, in the administrator's words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who put it on.</summary>
    public string Who { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset Since { get; init; }
}
