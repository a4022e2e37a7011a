namespace ZivverSynctool;

/// <summary>How many changes of each kind one run may make (SPEC §6).</summary>
public sealed record SyncLimits
{
    private static readonly IReadOnlyDictionary<LimitKind, SyncLimit?> Defaults = new Dictionary<LimitKind, SyncLimit?>
    {
        [LimitKind.DisableUsers] = new(null, 5),
        [LimitKind.DisableFunctionalAccounts] = new(null, 5),
        [LimitKind.Rename] = new(null, 5),
        [LimitKind.AccessLost] = new(null, 5),
    };

    /// <summary>The limits that the profile sets; null is none.</summary>
    public IReadOnlyDictionary<LimitKind, SyncLimit?> Set { get; init; } = new Dictionary<LimitKind, SyncLimit?>();

    /// <summary>No limit of any kind.</summary>
    internal static SyncLimits None { get; } = new()
    {
        Set = Enum.GetValues(typeof(LimitKind)).Cast<LimitKind>().ToDictionary(kind => kind, _ => (SyncLimit?)null),
    };

    /// <summary>The limit of a kind: the profile's, else the default; null is none.</summary>
    public SyncLimit? this[LimitKind kind] =>
        Set.TryGetValue(kind, out var own) ? own : Defaults.TryGetValue(kind, out var usual) ? usual : null;
}
