using System.Runtime.InteropServices;
using ZivverSynctool.Trials.Kill;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the kill proof.</summary>
public class KillProofTests
{
    private const int Times = 4;

    [Fact]
    public void A_run_that_is_killed_ends_in_the_right_state_when_it_is_started_again()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "There is no SIGTERM to end a sandbox with on Windows.");
        using var said = new StringWriter();
        var tally = KillProof.Run(1, Times, forgetful: false, said);
        Assert.True(tally is { Failed: 0, Passed: >= Times }, said.ToString());
    }
}
