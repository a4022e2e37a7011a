using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>Reset-SyncAccountMapping: all links are forgotten.</summary>
internal sealed record ResetsMapping(bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => "the account mapping is reset";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources) =>
        (new ResetMapping(), new CallPlan { Sources = sources });
}
