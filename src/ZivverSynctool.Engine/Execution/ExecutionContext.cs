using ZivverSynctool.Mapping;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>What one run works on.</summary>
public sealed record ExecutionContext
{
    /// <summary>Zivver, or the model of it.</summary>
    public required IZivver Zivver { get; init; }

    /// <summary>Both lists as read at the start of the run.</summary>
    public required ZivverSnapshot Snapshot { get; init; }

    /// <summary>The account mapping; updated as writes succeed.</summary>
    public required LinkBook Links { get; init; }

    /// <summary>Where everything is written down first.</summary>
    public required IJournal Journal { get; init; }

    /// <summary>The time, UTC.</summary>
    public required Func<DateTimeOffset> Clock { get; init; }

    /// <summary>The run's id.</summary>
    public required string RunId { get; init; }

    /// <summary>What progress calls this.</summary>
    public required string Activity { get; init; }

    /// <summary>The request budget, for the time left.</summary>
    public RequestBudget Budget { get; init; } = RequestBudget.Default;

    /// <summary>Whether a rename keeps the former address as an alias.</summary>
    public bool KeepOldAddressAsAlias { get; init; }

    /// <summary>When no further change is begun, UTC; null is never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The failures that somebody has seen.</summary>
    internal KnownIssues Known { get; init; } = KnownIssues.None;

    /// <summary>Whether <see cref="Zivver"/> is the model and outcomes are "would".</summary>
    public bool Preview { get; init; }
}
