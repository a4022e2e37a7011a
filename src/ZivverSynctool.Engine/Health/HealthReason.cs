namespace ZivverSynctool.Health;

/// <summary>One thing that is not as it should be.</summary>
/// <param name="State">How bad it is.</param>
/// <param name="Text">What it is, as a sentence.</param>
internal sealed record HealthReason(SyncHealthState State, string Text)
{
    /// <summary>What comes first: what is known to be wrong, then what is not known, then what can wait.</summary>
    public int Order => State switch { SyncHealthState.Critical => 0, SyncHealthState.Unknown => 1, _ => 2 };
}
