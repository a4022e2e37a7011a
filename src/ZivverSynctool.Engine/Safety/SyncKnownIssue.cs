namespace ZivverSynctool;

/// <summary>A failure that somebody has seen: until a day, it is no reason for an alarm.</summary>
public sealed record SyncKnownIssue
{
    /// <summary>The account's address, or its Zivver id.</summary>
    public required string Identity { get; init; }

    /// <summary>The stable id of the error, as <see cref="SyncResult.ErrorId"/> has it.</summary>
    public required string Code { get; init; }

    /// <summary>Until when it is known, UTC; afterwards it is an alarm again.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>What is known of it, in the administrator's words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who said so.</summary>
    public string Who { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Full path of the profile.</summary>
    public string Profile { get; init; } = "";
}
