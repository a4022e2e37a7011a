using ZivverSynctool.Trials.Days;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The days proof, which is short by itself, and that it notices where nothing is logged and nobody is told.</summary>
public class DaysProofTests
{
    private const int Days = 30;

    [Fact]
    public void Thirty_nights_without_anybody_each_end_as_they_must()
    {
        using var said = new StringWriter();
        var tally = DaysProof.Run(1, Days, silent: false, said);
        Assert.True(tally is { Passed: Days, Failed: 0 }, said.ToString());
    }

    [Fact]
    public void A_profile_that_logs_nothing_and_tells_nobody_is_noticed()
    {
        using var said = new StringWriter();
        Assert.NotEqual(0, DaysProof.Run(1, Days, silent: true, said).Failed);
        Assert.Contains("the log has", said.ToString(), StringComparison.Ordinal);
        Assert.Contains("0 notifications came", said.ToString(), StringComparison.Ordinal);
    }
}
