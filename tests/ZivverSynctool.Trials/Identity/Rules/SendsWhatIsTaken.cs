using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Nothing is sent that Zivver refuses for a reason the delta could have known.</summary>
internal sealed class SendsWhatIsTaken : IRule
{
    public string Name => "refusals";

    public IEnumerable<string> Broken(RunRecord run) => run is { Undisturbed: true, Fresh: true } ? run.Refusals : [];
}
