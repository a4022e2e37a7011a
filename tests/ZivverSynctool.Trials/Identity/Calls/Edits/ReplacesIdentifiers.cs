using ZivverSynctool.Generation.Events;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>
/// Update-SyncAccountMapping by a list of old and new identifiers, all of them or about half. What it says counts as the
/// administrator's word.
/// </summary>
/// <param name="Renewed">What made the identifiers new.</param>
/// <param name="Pick">Which of them are in the list; null for all.</param>
/// <param name="WhatIf">Whether it is only shown.</param>
internal sealed record ReplacesIdentifiers(RenewsIdentifiers Renewed, int? Pick, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"{(Pick is null ? "all" : "some")} identifiers of round {Renewed.Round} take the place of the old ones";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources)
    {
        var list = world.Organization.Accounts.Values.SelectMany(account => account.Identifiers)
            .Select(renewed => Renewed.Before(renewed) is { } old ? new IdentifierChange(old, renewed) : null).OfType<IdentifierChange>().ToList();
        var picked = Pick is { } pick ? Picked.Of(list, change => change.Old.Value, pick) : list;
        return picked.Count == 0 ? null : (new ReplaceIdentifiers(picked), new CallPlan
        {
            Sources = sources,
            Owners = [.. picked.SelectMany(change => world.World.Mapping.Links.Where(link => link.Identifier == change.Old)
                .SelectMany(link => sources.OwnersOf(change.New), (link, owner) => (link.ZivverId, owner)))],
        });
    }
}
