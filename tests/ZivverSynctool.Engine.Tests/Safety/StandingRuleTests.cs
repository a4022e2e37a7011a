using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Changes that were made earlier meet the rules as they are now.</summary>
public class StandingRuleTests : SyncCase
{
    [Fact]
    public void An_account_that_is_protected_since_is_neither_disabled_nor_renamed()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3").Named("Carla"));
        Sources(User("anna").Id("E1").Suspended(), User("berta").Id("E2").MovedTo("berta.bos"), User("carla").Id("E3").Named("Carla Bos"));
        var kept = World.Delta();
        Profile = Profile with { ProtectedAccounts = ["*@example.test"] };

        var results = World.Run(kept).ToDictionary(result => result.Email, result => (result.Outcome, result.Message));

        Assert.Equal(SyncOutcome.Skipped, results[At("anna")].Outcome);
        Assert.Contains("protected", results[At("berta")].Message, StringComparison.Ordinal);
        Assert.Equal(SyncOutcome.Succeeded, results[At("carla")].Outcome);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void An_account_that_is_out_of_scope_since_is_left_alone()
    {
        Synced(User("anna").Id("E1").Named("Anna"));
        Sources(User("anna").Id("E1").Named("Anna Bos"));
        var kept = World.Delta();
        Profile = Profile with { Domains = ["other.test"] };

        Assert.Equal(SyncOutcome.Skipped, Assert.Single(World.Run(kept)).Outcome);
        Assert.Equal("Anna", InZivver("anna").DisplayName);
    }

    [Fact]
    public void Nothing_is_deleted_by_changes_that_are_given()
    {
        Synced(User("anna").Id("E1"));
        var delete = new SyncChange { Action = SyncAction.Delete, Email = At("anna"), ZivverId = IdOf("anna"), Zivver = InZivver("anna") };

        Assert.Equal(SyncOutcome.Skipped, Assert.Single(World.Run([delete])).Outcome);
        Assert.NotNull(World.InZivver(At("anna")));
    }

    [Fact]
    public void An_account_has_one_change()
    {
        Sources(User("anna").Id("E1"));
        var changes = World.Delta();

        var error = Assert.Throws<SyncException>(() => World.Run(changes.Concat(changes)));

        Assert.Equal("ChangesDoubled", error.ErrorId);
        Assert.Equal(0, World.Target.Writes);
    }
}
