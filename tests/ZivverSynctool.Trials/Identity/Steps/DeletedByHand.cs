namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>An account is deleted in Zivver.</summary>
internal sealed record DeletedByHand(int Owner) : ByHand(Owner)
{
    protected override string Sentence => $"in Zivver, the account of #{Owner} is deleted";

    protected override void Change(TrialWorld world, ZivverAccount account) => world.World.Zivver.Delete(account.AccountType, account.Id);
}
