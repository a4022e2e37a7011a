using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>Remove-SyncAccountMapping: the links of somebody's account are forgotten.</summary>
internal sealed record RemovesLinks(int Owner, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"the links of the account of #{Owner} are removed";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources)
    {
        var ids = world.AccountsOf(Owner).Select(account => account.Id).ToHashSet();
        var links = world.World.Mapping.Links.Where(link => ids.Contains(link.ZivverId)).Select(link => (link.Identifier, (AccountType?)link.AccountType)).ToList();
        return links.Count == 0 ? null : (new RemoveLinks(links), new CallPlan { Sources = sources });
    }
}
