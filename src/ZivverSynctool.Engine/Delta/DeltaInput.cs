using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;
using ZivverSynctool.Targeting;

namespace ZivverSynctool.Delta;

/// <summary>Everything a delta is made from. Making it reads nothing else.</summary>
public sealed record DeltaInput
{
    /// <summary>The profile.</summary>
    public required SyncProfile Profile { get; init; }

    /// <summary>The options that hold for this call.</summary>
    public required SyncOptions Options { get; init; }

    /// <summary>What the sources say.</summary>
    public required MergedSources Sources { get; init; }

    /// <summary>What Zivver has.</summary>
    public required ZivverSnapshot Zivver { get; init; }

    /// <summary>The account mapping.</summary>
    public required LinkBook Links { get; init; }

    /// <summary>The holds.</summary>
    public IReadOnlyList<SyncHold> Holds { get; init; } = [];

    /// <summary>Which accounts were missing in earlier good reads.</summary>
    public IReadOnlyList<MissingSighting> Missing { get; init; } = [];

    /// <summary>The accounts that the delta is to be of; null is all.</summary>
    internal Selection? Selection { get; init; }

    /// <summary>Whether nobody is there to look at the changes.</summary>
    public bool Unattended { get; init; }

    /// <summary>Also give accounts that do not differ.</summary>
    public bool IncludeUnchanged { get; init; }

    /// <summary>Send every single sign-on key again.</summary>
    public bool ResendSsoAccountKey { get; init; }

    /// <summary>Which suspended accounts are to be deleted.</summary>
    public DeleteSelection Delete { get; init; } = DeleteSelection.None;

    /// <summary>How many changes of each kind were written lately, which count against the limits as well.</summary>
    public IReadOnlyDictionary<LimitKind, int> Recent { get; init; } = new Dictionary<LimitKind, int>();

    /// <summary>Kinds whose limit an administrator has lifted for this call, to exactly this number.</summary>
    public IReadOnlyDictionary<LimitKind, int> Allow { get; init; } = new Dictionary<LimitKind, int>();
}
