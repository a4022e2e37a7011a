using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls.Edits;

/// <summary>Set-SyncAccountMapping: somebody's identifiers are linked to their account, or to one that is theirs from now on.</summary>
internal sealed record SetsLink(int Owner, int AccountOf, bool WhatIf) : EditStep(WhatIf)
{
    protected override string Name => $"#{Owner} is linked to the account of #{AccountOf}";

    protected override (MappingEdit Edit, CallPlan Plan)? Edit(TrialWorld world, SourceView sources)
    {
        if (sources.Accounts.FirstOrDefault(account => SourceView.OwnersOf(account) is [var only] && only == Owner) is not { } source
            || world.AccountsOf(AccountOf).FirstOrDefault(account => account.AccountType == source.AccountType) is not { } zivver)
            return null;
        return (
            new SetLinks([.. source.Identifiers.Select(identifier => new WantedLink(identifier, zivver.Id, zivver.AccountType))]),
            new CallPlan { Sources = sources, Owners = [(zivver.Id, Owner)] });
    }
}
