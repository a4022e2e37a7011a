using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>A run.</summary>
/// <param name="Off">Options that are off in this call.</param>
/// <param name="Faults">What goes wrong.</param>
internal abstract record RunStep(IReadOnlyList<string> Off, IReadOnlyList<Fault> Faults) : HistoryStep
{
    /// <summary>Whether it is a whole run from the profile.</summary>
    public virtual bool FromProfile => false;

    /// <summary>Whether its changes are made right before it.</summary>
    public virtual bool Fresh => true;

    /// <summary>The options of the call.</summary>
    public IReadOnlyDictionary<string, bool> Options => Off.ToDictionary(name => name, _ => false);

    protected sealed override string Sentence =>
        $"{Name}{(Off.Count > 0 ? $", without {string.Join(", ", Off)}" : "")}{(Faults.Count > 0 ? $"; {string.Join(", ", Faults)}" : "")}";

    /// <summary>What is run, as words.</summary>
    protected abstract string Name { get; }

    /// <summary>Gets everything ready, or null when there is nothing to run.</summary>
    /// <param name="world">The world.</param>
    /// <param name="sources">What its sources say now.</param>
    public abstract RunPlan? Prepare(TrialWorld world, SourceView sources);
}
