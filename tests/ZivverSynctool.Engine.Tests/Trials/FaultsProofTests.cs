using ZivverSynctool.Trials.Faults;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the faults proof.</summary>
public class FaultsProofTests
{
    private const int Runs = 25;

    // From here on, several runs meet a fault after which only the journal tells what became of a write.
    private const int FirstToMatter = 72;

    [Fact]
    public void Whatever_goes_wrong_no_write_is_lost_or_doubled_and_every_failure_is_explained()
    {
        using var said = new StringWriter();
        var tally = FaultsProof.Run(1, Runs, forgetful: false, said);
        Assert.True(tally.Failed == 0, said.ToString());
    }

    [Fact]
    public void That_the_journal_is_lost_is_noticed()
    {
        using var said = new StringWriter();
        Assert.NotEqual(0, FaultsProof.Run(FirstToMatter, 11, forgetful: true, said).Failed);
    }
}
