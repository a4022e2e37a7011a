using ZivverSynctool.Trials.Torn;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The power cut proof, which is short by itself.</summary>
public class TornProofTests
{
    [Fact]
    public void A_power_cut_loses_nothing_that_was_promised()
    {
        using var said = new StringWriter();
        var tally = TornProof.Run(2, said);
        Assert.True(tally is { Failed: 0, Passed: > 1000 }, said.ToString());
    }
}
