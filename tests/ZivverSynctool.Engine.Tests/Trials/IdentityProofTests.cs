using ZivverSynctool.Trials.Identity;
using ZivverSynctool.Trials.Identity.Breaks;
using ZivverSynctool.Trials.Identity.Mutants;

namespace ZivverSynctool.Tests.Trials;

/// <summary>The short version of the proofs about identity: it holds, and that it does not would be noticed.</summary>
public class IdentityProofTests
{
    private const int Histories = 60;

    public static TheoryData<string> Rules => [.. AllBreaks.List.Select(one => one.Rule).Distinct()];

    [Fact]
    public void Identity_never_goes_wrong()
    {
        using var said = new StringWriter();
        var tally = IdentityProof.Run(1, Histories, said);
        Assert.True(tally.Failed == 0, said.ToString());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_is_broken_on_purpose_is_noticed(string rule) =>
        Assert.NotNull(BreaksProof.FirstToNotice(AllBreaks.List.First(one => one.Rule == rule), 1, BreaksProof.MostHistories));

    [Fact]
    public void A_rule_of_the_engine_that_is_broken_on_purpose_is_noticed() => Assert.NotNull(BreaksProof.FirstToNotice(
        AllMutants.List.Single(mutant => mutant.What == "protection is not asked"), new MutantCompiler(), 1, BreaksProof.MostHistories));

    [Fact]
    public void Every_rule_is_broken_by_somebody() =>
        Assert.Equal(ZivverSynctool.Trials.Identity.Rules.AllRules.List.Select(rule => rule.Name).Order(StringComparer.Ordinal), AllBreaks.List.Select(one => one.Rule).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_mutant_fits_the_engine()
    {
        var compiler = new MutantCompiler();
        Assert.All(AllMutants.List, mutant => Assert.NotEqual(compiler.Change(mutant).Sound.ToString(), compiler.Change(mutant).Broken.ToString()));
    }
}
