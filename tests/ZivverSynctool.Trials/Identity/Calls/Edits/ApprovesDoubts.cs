using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>Set-SyncAccountMapping by pipe: a careful administrator approves some of the doubts in which it is the same account.</summary>
internal sealed record ApprovesDoubts(int Pick, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"some of the doubts are approved (pick {Pick})";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources)
    {
        var right = world.World.Delta().Where(change => change is { SuggestedZivverId: { } id, Source: { } source }
            && world.Ownership.OwnerOf(id) is { } owner && SourceView.OwnersOf(source).Contains(owner)).ToList();
        var links = Picked.Of(right, change => change.Email, Pick)
            .SelectMany(change => change.Identifiers, (change, identifier) => new WantedLink(identifier, change.SuggestedZivverId!, change.AccountType)).ToList();
        return links.Count == 0 ? null : (new SetLinks(links), new CallPlan { Sources = sources });
    }
}
