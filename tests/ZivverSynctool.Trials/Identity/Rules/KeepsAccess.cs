using ZivverSynctool.Trials.Identity.Calls;

namespace ZivverSynctool.Trials.Identity.Rules;

/// <summary>Whoever gets access to an account is named by its sources: by an address of that very person that is not left out (SPEC §1).</summary>
internal sealed class KeepsAccess : IRule
{
    public string Name => "access";

    public IEnumerable<string> Broken(RunRecord run)
    {
        foreach (var account in run.After.Snapshot.Accounts)
        {
            var gained = account.DelegateIds.Except(run.Before.ById(account.Id)?.DelegateIds ?? []).ToList();
            if (gained.Count == 0)
                continue;
            var named = NamedDelegates.Of(run, account).ToList();
            foreach (var id in gained)
                if (!IsNamed(run, id, named))
                    yield return $"{run.After.ById(id)?.Email} of #{run.OwnersFromNowOn.OwnerOf(id)} got access to {account.Email}, whose sources name {(named.Count == 0 ? "nobody" : string.Join(", ", named))}";
        }
    }

    private static bool IsNamed(RunRecord run, string id, List<string> named) => named.Exists(address =>
        run.Sources.OwnersOfAddress(address) is { Count: > 0 } owners
            ? owners.Any(owner => run.OwnersBefore.OwnerOf(id) == owner || run.OwnersFromNowOn.OwnerOf(id) == owner || run.OwnersWhenMade?.OwnerOf(id) == owner)
            : run.Before.Snapshot.ByAddress(address)?.Id == id);
}
