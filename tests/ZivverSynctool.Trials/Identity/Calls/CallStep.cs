using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>A call of the engine, after which every rule is asked.</summary>
/// <param name="Faults">What goes wrong.</param>
internal abstract record CallStep(IReadOnlyList<Fault> Faults) : HistoryStep
{
    /// <summary>What it is for.</summary>
    public abstract CallKind Kind { get; }

    /// <summary>Whether it is a whole run from the profile.</summary>
    public virtual bool FromProfile => false;

    /// <summary>Whether its changes are made right before it.</summary>
    public virtual bool Fresh => true;

    /// <summary>Gets everything ready, or null when there is nothing to do.</summary>
    /// <param name="world">The world.</param>
    /// <param name="sources">What its sources say now.</param>
    public abstract CallPlan? Prepare(TrialWorld world, SourceView sources);
}
