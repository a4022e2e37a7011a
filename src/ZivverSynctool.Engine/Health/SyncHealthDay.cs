namespace ZivverSynctool;

/// <summary>What happened on one day.</summary>
public sealed record SyncHealthDay
{
    /// <summary>The day, in the time of the computer that tells it.</summary>
    public DateTime Date { get; init; }

    /// <summary>Runs that began, of whatever mode.</summary>
    public int Runs { get; init; }

    /// <summary>How many of the runs only reported.</summary>
    public int Reports { get; init; }

    /// <summary>How many of the runs a pause kept from doing anything.</summary>
    public int Paused { get; init; }

    /// <summary>Unattended calls that did not go through, also those that never came to be a run.</summary>
    public int NotThrough { get; init; }

    /// <summary>How many accounts were changed, per action.</summary>
    public IReadOnlyDictionary<string, int> Changed { get; init; } = new Dictionary<string, int>();

    /// <summary>How many changes failed, wholly or in part.</summary>
    public int Failed { get; init; }

    /// <summary>How many accounts another hand was seen to have changed in Zivver.</summary>
    public int ChangedElsewhere { get; init; }
}
