namespace ZivverSynctool;

/// <summary>An account whose changes failed, wholly or in part, and have not succeeded since.</summary>
public sealed record FailingAccount
{
    /// <summary>User or functional account.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Its address.</summary>
    public required string Email { get; init; }

    /// <summary>When it failed first, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it failed last, UTC.</summary>
    public DateTimeOffset Last { get; init; }

    /// <summary>In how many runs it failed.</summary>
    public int Times { get; init; }

    /// <summary>Stable id of the last error; empty where it had none.</summary>
    public string ErrorId { get; init; } = "";

    /// <summary>What happened the last time, in words.</summary>
    public string Message { get; init; } = "";

    /// <summary>What is known of it where somebody has seen it already; else empty.</summary>
    public string KnownIssue { get; init; } = "";

    /// <summary>What to do about it; empty where there is nothing to do.</summary>
    public string Remedy { get; init; } = "";
}
