using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Breaks;

/// <summary>A way to break a rule on purpose, which shows that the proof would notice.</summary>
/// <param name="Rule">The name of the rule that is broken.</param>
/// <param name="What">What is done, in words.</param>
internal sealed record Break(string Rule, string What)
{
    /// <summary>What the engine is set up with instead of the world as it is, or null.</summary>
    public Func<EngineSetup, EngineSetup>? Setup { get; init; }

    /// <summary>What a run is asked instead, given Zivver as it is, or null.</summary>
    public Func<RunRequest, ModelState, RunRequest>? Request { get; init; }

    public override string ToString() => $"{Rule}: {What}";
}
