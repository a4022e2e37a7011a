namespace ZivverSynctool.Trials.Identity.Steps;

/// <summary>An account gets one alias more or loses all in Zivver.</summary>
internal sealed record AliasesByHand(int Owner, string? Added) : ByHand(Owner)
{
    protected override string Sentence => $"in Zivver, the account of #{Owner} {(Added is null ? "loses its aliases" : $"gets the alias {Added}")}";

    protected override void Change(TrialWorld world, ZivverAccount account)
    {
        var write = Write(world, account);
        world.World.Zivver.Update(account.Id, write with
        {
            Extension = write.Extension! with { Aliases = Added is null ? [] : [.. account.Aliases, Added] },
        });
    }
}
