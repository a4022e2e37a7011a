using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>
/// Update-SyncAccountMapping -ByAddress: accounts are linked by address; with -Replace, on the administrator's word, also those
/// that are linked otherwise but have the same address and name.
/// </summary>
internal sealed record LinksByAddress(bool Replace, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"all accounts are linked by address{(Replace ? ", in the place of other links where the names agree" : "")}";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources) =>
        (new LinkByAddress(Replace), new CallPlan { Sources = sources, Owners = Replace ? [.. Namesakes(world, sources)] : [] });

    private static IEnumerable<(string ZivverId, int Owner)> Namesakes(TrialWorld world, SourceView sources)
    {
        foreach (var source in sources.Accounts)
            if (world.World.InZivver(source.Email) is { } zivver && zivver.AccountType == source.AccountType && zivver.DisplayName == source.DisplayName)
                yield return (zivver.Id, SourceView.OwnersOf(source)[0]);
    }
}
