using ZivverSynctool.Trials.Fuzz;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the fuzz proof.</summary>
public class FuzzProofTests
{
    private const int Inputs = 60;

    [Fact]
    public void No_bytes_end_a_call_in_any_other_way_than_with_a_clear_error()
    {
        using var said = new StringWriter();
        var tally = FuzzProof.Run(3, Inputs, null, said);
        Assert.True(tally.Failed == 0, said.ToString());
    }
}
