using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class SummaryTests : SyncCase
{
    [Fact]
    public void What_is_held_back_is_not_told_as_done()
    {
        Synced(User("anna").Id("E1").Named("Anna"));
        ChangeByHand("anna", enabled: false);
        Sources(User("anna").Id("E1").Named("Anna Bos"));

        var result = Assert.Single(World.Run());

        Assert.Equal(SyncOutcome.Succeeded, result.Outcome);
        Assert.Equal("name Anna → Anna Bos (held back: enabled)", result.Summary);
        Assert.False(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_change_that_is_held_back_whole_says_what_it_would_be()
    {
        Synced(User("anna").Id("E1"));
        ChangeByHand("anna", enabled: false);

        Assert.Equal("enabled", Change("anna").Summary);
    }
}
