namespace ZivverSynctool;

/// <summary>A time in which no unattended run of a profile writes anything.</summary>
public sealed record SyncPause
{
    /// <summary>Since when, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Until when, UTC. Then it is over by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why, in the administrator's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked for it.</summary>
    public string Who { get; init; } = "";

    /// <summary>Full path of the profile.</summary>
    public string Profile { get; init; } = "";

    /// <summary>All of it as a sentence.</summary>
    internal string InWords => $"Paused until {Until.LocalDateTime:yyyy-MM-dd HH:mm}{(Who.Length > 0 ? $" by {Who}" : "")}: {Reason.TrimEnd('.')}.";
}
