namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>One line of a file of the history: the first says when, each other one is an account or one that is gone.</summary>
internal sealed record HistoryLine
{
    /// <summary>When it was, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>When Zivver was last seen to be just as then, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whether all accounts follow.</summary>
    public bool Whole { get; init; }

    /// <summary>On the first line, how many others follow; null in files of versions that did not say.</summary>
    public int? Lines { get; init; }

    /// <summary>An account that is new or different.</summary>
    public ZivverAccount? Account { get; init; }

    /// <summary>The id of an account that is gone.</summary>
    public string? Gone { get; init; }
}
