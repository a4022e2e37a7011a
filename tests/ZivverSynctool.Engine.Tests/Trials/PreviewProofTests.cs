using ZivverSynctool.Trials.Preview;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the preview proof, and that it notices when the model is not told what Zivver knows.</summary>
public class PreviewProofTests
{
    private const int Organizations = 25;

    [Fact]
    public void A_preview_says_what_the_run_does()
    {
        using var said = new StringWriter();
        var tally = PreviewProof.Run(1, Organizations, blind: false, said);
        Assert.True(tally.Failed == 0, said.ToString());
    }

    [Fact]
    public void A_model_that_knows_less_than_Zivver_is_noticed()
    {
        using var said = new StringWriter();
        Assert.NotEqual(0, PreviewProof.Run(1, Organizations, blind: true, said).Failed);
        Assert.Contains("preview: WouldSucceed", said.ToString(), StringComparison.Ordinal);
    }
}
