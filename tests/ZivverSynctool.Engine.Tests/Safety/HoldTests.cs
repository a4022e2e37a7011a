using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

public class HoldTests : SyncCase
{
    [Fact]
    public void A_suspension_that_holds_outlasts_every_run_until_it_is_let_go()
    {
        Synced(User("anna").Id("E1").WithKey("k"), User("berta").Id("E2"));

        Assert.Equal(SyncOutcome.Succeeded, Assert.Single(Suspend("anna")).Outcome);

        Assert.False(InZivver("anna").Enabled);
        AssertStopped("anna", ChangeStatus.Held, "Hold");
        AssertNothingIsWritten();

        Resume("anna");
        Run();
        Assert.Equal((true, "k"), (InZivver("anna").Enabled, KeyOf("anna")));
    }

    [Fact]
    public void A_hold_needs_no_source()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        World.Sources = [];

        Suspend("anna");
        Suspend("info");

        Assert.False(InZivver("anna").Enabled);
        Assert.Empty(AccessTo("info"));
    }

    [Fact]
    public void A_delta_that_is_older_than_the_hold_does_not_enable_the_account()
    {
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        ByHand(User("carla"), enabled: false);
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"), User("carla").Id("E3").Suspended());
        Resume("carla");
        Sources(User("anna").Id("E1").Suspended(), User("berta").Id("E2"), User("carla").Id("E3"));
        var delta = World.Ready();
        AssertReady(SyncAction.Enable, Assert.Single(delta));
        Suspend("carla");

        var result = Assert.Single(World.Run(delta));

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.Contains("Resume-SyncAccount", result.Message, StringComparison.Ordinal);
        Assert.False(InZivver("carla").Enabled);
    }

    [Fact]
    public void A_delta_that_is_older_than_the_suspension_by_another_hand_does_not_enable_the_account()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"));
        var delta = World.Ready();
        Run();
        ChangeByHand("anna", enabled: false);

        var result = Assert.Single(World.Run(delta));

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.False(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_functional_account_that_is_held_gets_no_members()
    {
        Synced(User("anna"), Mailbox("info", "anna"));

        Suspend("info");

        AssertStopped("info", ChangeStatus.Held, "Hold");
        Resume("info");
        Run();
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_hold_keeps_the_account_suspended_also_where_another_hand_enabled_and_suspended_it()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Suspend("anna");
        ChangeByHand("anna", enabled: true);
        World.Run();
        ChangeByHand("anna", enabled: false);

        AssertStopped("anna", ChangeStatus.Held, "Hold");
    }

    [Fact]
    public void Whoever_another_hand_suspended_comes_back_once_an_admin_says_so()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        ChangeByHand("anna", enabled: false);
        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");

        Resume("anna");
        Run();

        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void Without_a_fixed_identifier_another_name_comes_back_once_an_admin_says_so()
    {
        Synced(User("anna").Named("Anna de Wit"), User("berta"));
        Synced(User("berta"));
        Sources(User("anna").Named("Anna Jansen"), User("berta"));
        AssertBlocked("anna", "UnconfirmedLink");

        Resume("anna");
        Run();

        Assert.Equal(("Anna Jansen", true), (InZivver("anna").DisplayName, InZivver("anna").Enabled));
    }

    [Fact]
    public void What_an_admin_said_of_one_name_does_not_hold_for_the_next()
    {
        Synced(User("anna").Named("Anna de Wit"), User("berta"));
        Synced(User("berta"));
        Sources(User("anna").Named("Anna Jansen"), User("berta"));
        Resume("anna");
        Run();

        Synced(User("berta"));
        Sources(User("anna").Named("Anna Smit"), User("berta"));

        AssertBlocked("anna", "UnconfirmedLink");
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public void A_hold_does_not_look_at_the_clock(int days)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Suspend("anna");
        World.Wait(TimeSpan.FromDays(days));

        AssertStopped("anna", ChangeStatus.Held, "Hold");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_protected_account_is_not_suspended_on_request_either()
    {
        Profile = Profile with { ProtectedAccounts = [At("admin")] };
        Synced(User("admin"));

        Assert.Equal("AccountProtected", Assert.Throws<SyncException>(() => Suspend("admin")).ErrorId);
        Assert.True(InZivver("admin").Enabled);
    }

    [Fact]
    public void A_held_account_that_a_source_no_longer_has_stays_as_it_is()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Suspend("anna");

        Sources(User("berta").Id("E2"));

        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_suspension_on_request_does_not_say_whose_the_address_is()
    {
        Synced(User("anna").Named("Anna"), User("berta").Named("Berta"));
        World.Mapping.Links = [];
        Suspend("berta");

        Sources(User("berta").Named("Anna"), User("anna").Named("Berta"));
        AssertBlocked("berta", "UnconfirmedLink");
        Resume("berta");

        AssertBlocked("berta", "UnconfirmedLink");
        Assert.Equal("Berta", InZivver("berta").DisplayName);
    }

    [Fact]
    public void Whoever_gets_a_held_account_by_its_address_is_told_so()
    {
        ByHand(User("berta").Named("Berta"));
        Suspend("berta");

        Sources(User("berta").Named("Berta"));

        AssertStopped("berta", ChangeStatus.Held, "Hold");
        Assert.Contains("Linked by address.", Change("berta").Reason, StringComparison.Ordinal);
        Resume("berta");
        AssertReady(SyncAction.Enable, Assert.Single(Run()));
        Assert.Equal(["Email=berta@example.test berta"], Links);
    }
}
