using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>Suspend-SyncAccount, with all sources down.</summary>
internal sealed record SuspendsAccount(int Owner, IReadOnlyList<Fault> Faults) : CallStep(Faults)
{
    public override CallKind Kind => CallKind.Hold;

    protected override string Sentence => $"the account of #{Owner} is suspended and held{(Faults.Count > 0 ? $"; {string.Join(", ", Faults)}" : "")}";

    public override CallPlan? Prepare(TrialWorld world, SourceView sources) => world.AccountsOf(Owner).FirstOrDefault() is { } account
        ? new CallPlan { Sources = sources, Other = (engine, stop) => engine.Suspend(account.Email, "By request", stop), Changes = [Suspension(account)] }
        : null;

    private static SyncChange Suspension(ZivverAccount account) => new()
    {
        Action = SyncAction.Disable,
        AccountType = account.AccountType,
        Email = account.Email,
        ZivverId = account.Id,
        Zivver = account,
        Differences = [new SyncDifference { Property = account.AccountType == AccountType.User ? SyncProperty.Enabled : SyncProperty.Delegates }],
    };
}
