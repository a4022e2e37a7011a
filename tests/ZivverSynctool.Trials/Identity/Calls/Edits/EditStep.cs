using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>An edit of the account mapping, by one of its commands.</summary>
/// <param name="WhatIf">Whether it is only shown.</param>
internal abstract record EditStep(bool WhatIf) : CallStep([])
{
    public sealed override CallKind Kind => CallKind.Edit;

    protected sealed override string Sentence => WhatIf ? Name + " (only shown)" : Name;

    /// <summary>What is done, as words.</summary>
    protected abstract string Name { get; }

    public sealed override CallPlan? Prepare(TrialWorld world, SourceView sources) => Edit(world, sources) is not { } plan ? null : plan.Plan with
    {
        Other = (engine, stop) => engine.EditMapping(plan.Edit, WhatIf, stop),
        IsShown = WhatIf,
        Owners = WhatIf ? [] : plan.Plan.Owners,
        MayBeEnabled = WhatIf ? [] : plan.Plan.MayBeEnabled,
    };

    /// <summary>The edit, with what the administrator says by it; null where there is nothing to edit.</summary>
    protected abstract (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources);
}
