namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>An account gets another address and name in Zivver.</summary>
internal sealed record RenamedByHand(int Owner, string Email, string DisplayName) : ByHand(Owner)
{
    protected override string Sentence => $"in Zivver, the account of #{Owner} is renamed to {Email}, {DisplayName}";

    protected override void Change(TrialWorld world, ZivverAccount account) =>
        world.World.Zivver.Update(account.Id, Write(world, account) with { Email = Email, DisplayName = DisplayName });
}
