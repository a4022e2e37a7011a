using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>Trace-SyncAccount.</summary>
internal sealed record TracesAccount(int Owner, int Delegate) : CallStep([])
{
    public override CallKind Kind => CallKind.Trace;

    protected override string Sentence => $"the account of #{Owner} is explained, and the access of #{Delegate}";

    public override CallPlan? Prepare(TrialWorld world, SourceView sources)
    {
        var accounts = world.Organization.Accounts;
        return accounts.TryGetValue(Owner, out var account)
            ? new CallPlan { Sources = sources, Other = (engine, stop) => engine.Trace([account.Email], accounts.GetValueOrDefault(Delegate)?.Email, stop), IsShown = true }
            : null;
    }
}
