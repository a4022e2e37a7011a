namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>An account is suspended or enabled in Zivver; a functional account can only lose its members.</summary>
internal sealed record SwitchedByHand(int Owner, bool Enabled) : ByHand(Owner)
{
    protected override string Sentence => $"in Zivver, the account of #{Owner} is {(Enabled ? "enabled" : "suspended")}";

    protected override void Change(TrialWorld world, ZivverAccount account)
    {
        if (account.AccountType == AccountType.User)
            world.World.Zivver.Update(account.Id, Write(world, account) with { Active = Enabled });
        else if (!Enabled)
            world.World.Zivver.RemoveMembers(account.Id);
    }
}
