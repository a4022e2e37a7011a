using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>What a run has to do.</summary>
/// <param name="Snapshot">Both lists as read at its start.</param>
/// <param name="Links">The account mapping.</param>
/// <param name="Changes">What is to be written.</param>
/// <param name="Left">What was given but is left out, and why.</param>
/// <param name="Matches">The accounts whose links are saved before the first write.</param>
/// <param name="Read">What the read is to leave for later ones, or null where it was not a whole one.</param>
internal sealed record RunWork(
    ZivverSnapshot Snapshot,
    LinkBook Links,
    IReadOnlyList<SyncChange> Changes,
    IReadOnlyList<(SyncChange Change, string Reason)> Left,
    IReadOnlyList<AccountMatch> Matches,
    GoodRead? Read)
{
    // Whoever comes back while a question stands on a screen is in the sources, which are not read again.
    private static readonly TimeSpan LongestThought = TimeSpan.FromHours(1);

    /// <summary>When the sources were read, as far as that was needed.</summary>
    public required DateTimeOffset SourcesRead { get; init; }

    /// <summary>What limits keep an unattended run from doing.</summary>
    public IReadOnlyList<RefusedChanges> Refused { get; init; } = [];

    /// <summary>What a limit or an answer keeps a run that a person started from doing, in sentences.</summary>
    public IReadOnlyList<string> HeldBack { get; init; } = [];

    /// <summary>The accounts that were asked for and are in no source, as they were named.</summary>
    public IReadOnlyList<string> Unfound { get; init; } = [];

    /// <summary>Links learnt from writes of an earlier run whose answers were lost; they are saved before the first write too.</summary>
    public IReadOnlyList<AccountLink> Learnt { get; init; } = [];

    /// <summary>Brings the links up to date, since whatever is written next is held against them: a preview does so as well, and keeps none of them.</summary>
    /// <param name="now">The time, UTC.</param>
    /// <returns>Those that are new or other than they were.</returns>
    public IReadOnlyList<AccountLink> BringLinksUpToDate(DateTimeOffset now) => [.. Learnt, .. LinkConfirmation.Confirm(Matches, Links, now)];

    /// <summary>What its execution works on.</summary>
    /// <param name="setup">What is outside the engine.</param>
    /// <param name="target">Zivver, or the model of it.</param>
    /// <param name="journal">Where everything is written down first.</param>
    /// <param name="runId">The run's id; empty where it is none.</param>
    /// <param name="until">When no further change is begun; null is never.</param>
    public ExecutionContext On(EngineSetup setup, IZivver target, IJournal journal, string runId, DateTimeOffset? until) => new()
    {
        Zivver = target,
        Snapshot = Snapshot,
        Links = Links,
        Journal = journal,
        Clock = setup.Clock,
        RunId = runId,
        Activity = "Synchronizing",
        Budget = setup.Profile.Zivver.Budget,
        KeepOldAddressAsAlias = setup.Profile.KeepOldAddressAsAlias,
        Until = until,
    };

    /// <summary>The accounts that are to be deleted.</summary>
    public IReadOnlyList<SyncChange> Deletions => Changes.Where(change => change.Action == SyncAction.Delete).ToList();

    /// <summary>The same without what was agreed to so late that nobody knows who came back meanwhile.</summary>
    public RunWork AsOf(DateTimeOffset now) => now - SourcesRead <= LongestThought ? this : this with
    {
        Changes = Changes.Where(change => change.Action != SyncAction.Delete).ToList(),
        Left =
        [
            .. Left,
            .. Deletions.Select(change => (change, "Not deleted: the questions were answered more than an hour after the sources were read, and whoever came back meanwhile is not known.")),
        ],
    };
}
