using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

public class DriftTests : SyncCase
{
    [Fact]
    public void An_account_that_is_somebodys_by_now_is_not_suspended_as_missing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        Sources(User("berta").Id("E2"), User("carla").Id("E3"));
        var kept = World.Delta();
        AssertReady(SyncAction.Disable, Assert.Single(kept));

        Link(User("berta").Id("E2"), IdOf("anna"));
        var result = Assert.Single(World.Run(kept));

        Assert.Equal(SyncOutcome.Drifted, result.Outcome);
        Assert.Contains("EmployeeNumber=E2", result.Message, StringComparison.Ordinal);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void An_account_that_was_never_linked_and_is_by_now_is_not_suspended_as_missing()
    {
        ByHand(User("anna"));
        Synced(User("berta").Id("E2"), User("carla").Id("E3"));
        ChangeByHand("anna", enabled: true);
        var kept = World.Delta();
        AssertReady(SyncAction.Disable, Assert.Single(kept));

        Link(User("carla").Id("E3"), IdOf("anna"));

        Assert.Equal(SyncOutcome.Drifted, Assert.Single(World.Run(kept)).Outcome);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_missing_account_is_named_by_the_identifiers_it_is_linked_by()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("berta").Id("E2"));

        Assert.Equal("EmployeeNumber=E1", Assert.Single(Change("anna").Identifiers).ToString());
    }

    [Fact]
    public void What_somebody_changed_in_Zivver_since_the_delta_has_drifted_and_says_what_moved()
    {
        Synced(User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2").WithAliases("b"));
        Sources(User("anna").Id("E1").WithAliases("a").Named("Wanted"), User("berta").Id("E2").WithAliases("b").Named("Wanted"));
        var changes = World.Delta();

        ChangeByHand("anna", name: "By hand");
        var results = World.Run(changes);

        var anna = results.Single(result => result.Email == At("anna"));
        Assert.Equal(SyncOutcome.Drifted, anna.Outcome);
        Assert.Contains("name anna → By hand", anna.Message, StringComparison.Ordinal);
        Assert.Equal("By hand", InZivver("anna").DisplayName);
        Assert.Equal("Wanted", InZivver("berta").DisplayName);
    }

    [Fact]
    public void Whatever_property_moved_is_drift()
    {
        Synced(User("anna").Id("E1").WithAliases("a"), User("berta"), Mailbox("info", "anna"));
        Sources(User("anna").Id("E1").WithAliases("a").Named("Wanted"), User("berta"), Mailbox("info", "anna").Named("Wanted"));
        var changes = World.Delta();

        ChangeByHand("anna", address: "anna.hand", enabled: false, aliases: ["x"]);
        World.Zivver.ReplaceMembers(IdOf("info"), [IdOf("berta")]);
        var results = World.Run(changes);

        var anna = results.Single(result => result.Email == At("anna"));
        Assert.All(new[] { "address", "suspended", "aliases" }, word => Assert.Contains(word, anna.Message, StringComparison.Ordinal));
        Assert.Contains($"delegates {At("anna.hand")} → {At("berta")}".Replace("anna.hand", "anna", StringComparison.Ordinal), results.Single(result => result.Email == At("info")).Message, StringComparison.Ordinal);
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void An_account_that_was_deleted_has_drifted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1").Named("Wanted"), User("berta").Id("E2"));
        var changes = World.Delta();

        DeleteByHand("anna");
        var result = Assert.Single(World.Run(changes));

        Assert.Equal(SyncOutcome.Drifted, result.Outcome);
        Assert.Contains("gone from Zivver", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_so_already_is_skipped()
    {
        Synced(User("anna").Id("E1").InUnit("Zorg"), User("berta").Id("E2"), Mailbox("info", "anna"), Mailbox("post", "anna"));
        Sources(User("anna").Id("E1").Named("Wanted").InUnit("/"), Mailbox("info", "anna", "berta"), Mailbox("post"));
        var changes = World.Delta();

        World.Run(changes);
        World.Target.Reset();
        var again = World.Run(changes);

        Assert.Equal(4, again.Count);
        Assert.All(again, result => Assert.Equal((SyncOutcome.Skipped, "It is so already."), (result.Outcome, result.Message)));
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void A_suspension_by_another_hand_in_the_meantime_is_not_counted_as_ours()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("berta").Id("E2"));
        var changes = World.Delta();
        ChangeByHand("anna", enabled: false);

        Assert.Equal(SyncOutcome.Skipped, Assert.Single(World.Run(changes)).Outcome);
        Sources(User("anna").Id("E1"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("a.dewit")]
    public void A_create_has_drifted_if_one_of_its_addresses_is_in_use(string taken)
    {
        Sources(User("anna").WithAliases("a.dewit"), User("berta"));
        var changes = World.Delta();

        ByHand(Mailbox(taken));
        var results = World.Run(changes);

        var anna = results.Single(result => result.Email == At("anna"));
        Assert.Equal(SyncOutcome.Drifted, anna.Outcome);
        Assert.Contains(At(taken), anna.Message, StringComparison.Ordinal);
        Assert.Equal(SyncOutcome.Succeeded, results.Single(result => result.Email == At("berta")).Outcome);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void A_create_has_drifted_if_its_address_became_the_alias_of_another()
    {
        Synced(User("berta"));
        Sources(User("berta"), User("anna"));
        var changes = World.Delta();

        ChangeByHand("berta", aliases: ["anna"]);

        Assert.Equal(SyncOutcome.Drifted, Assert.Single(World.Run(changes)).Outcome);
    }

    [Fact]
    public void A_rename_to_an_address_that_came_into_use_is_skipped_and_says_by_whom()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna.jansen").Id("E1"));
        var changes = World.Delta();

        ByHand(User("anna.jansen"));
        var result = Assert.Single(World.Run(changes));

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.Contains(At("anna.jansen"), result.Message, StringComparison.Ordinal);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void What_waits_for_the_address_of_a_drifted_account_is_skipped()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E9"), User("anna.smit").Id("E1"));
        var changes = World.Delta();

        ChangeByHand("anna", name: "By hand");
        var results = World.Run(changes);

        Assert.Equal([SyncOutcome.Skipped, SyncOutcome.Drifted], results.Select(result => result.Outcome).Order());
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void The_runs_own_writes_are_no_drift()
    {
        Synced(User("anna").Id("E1").WithDelegates("berta"), User("berta").Id("E2").WithDelegates("anna"), Mailbox("info", "anna", "berta"));
        Sources(
            User("anna.a").Id("E1").WithDelegates("berta.b"), User("berta.b").Id("E2").WithDelegates("anna.a"),
            Mailbox("info", "anna.a", "berta.b").Named("Changed"));

        Assert.All(World.Run(World.Delta()), result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        AssertNothingReady();
    }
}
