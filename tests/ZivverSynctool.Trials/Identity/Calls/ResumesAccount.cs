using ZivverSynctool.Trials.Identity.Sources;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>Resume-SyncAccount, with all sources down: the next run may enable the account.</summary>
internal sealed record ResumesAccount(int Owner) : CallStep([])
{
    public override CallKind Kind => CallKind.Hold;

    protected override string Sentence => $"the account of #{Owner} is let go";

    public override CallPlan? Prepare(TrialWorld world, SourceView sources) => world.AccountsOf(Owner).FirstOrDefault() is { } account
        ? new CallPlan { Sources = sources, Other = (engine, stop) => engine.Resume(account.Email, stop), MayBeEnabled = [account.Id] }
        : null;
}
