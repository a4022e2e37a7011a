using ZivverSynctool.Trials.Identity;
using ZivverSynctool.Trials.Identity.Breaks;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the identity proof, and that it notices when a rule is broken on purpose.</summary>
public class IdentityProofTests
{
    private const int Histories = 40;

    public static TheoryData<string> Rules => [.. AllBreaks.List.Select(one => one.Rule)];

    [Fact]
    public void Identity_never_goes_wrong()
    {
        using var said = new StringWriter();
        var tally = IdentityProof.Run(1, Histories, null, said);
        Assert.True(tally.Failed == 0, said.ToString());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_broken_on_purpose_is_noticed(string rule)
    {
        using var said = new StringWriter();
        IdentityProof.Run(1, Histories, AllBreaks.List.Single(one => one.Rule == rule), said);
        Assert.Contains($"breaks the rule '{rule}'", said.ToString(), StringComparison.Ordinal);
    }
}
