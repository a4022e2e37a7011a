namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>Somebody gets access to an account in Zivver.</summary>
internal sealed record AccessByHand(int Owner, int Delegate) : ByHand(Owner)
{
    protected override string Sentence => $"in Zivver, #{Delegate} gets access to the account of #{Owner}";

    protected override void Change(TrialWorld world, ZivverAccount account)
    {
        if (world.AccountsOf(Delegate).FirstOrDefault(other => other.AccountType == AccountType.User) is not { } user)
            return;
        var write = Write(world, account);
        if (account.AccountType == AccountType.User)
            world.World.Zivver.Update(account.Id, write with { Extension = write.Extension! with { Delegates = [.. account.Delegates, user.Email] } });
        else
            world.World.Zivver.ReplaceMembers(account.Id, [.. account.DelegateIds, user.Id]);
    }
}
