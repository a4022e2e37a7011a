using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>A hold outlasts every run: a held account that is suspended stays so until somebody lets it go (SPEC §4).</summary>
internal sealed class HoldsOutlast : IRule
{
    public string Name => "holds";

    public IEnumerable<string> Broken(RunRecord run) => run.Kept()
        .Where(pair => !pair.Before.Enabled && pair.After.Enabled && run.Holds.Any(hold => hold.ZivverId == pair.Before.Id))
        .Select(pair => $"{pair.Before.Email} was held, and is enabled now");
}
