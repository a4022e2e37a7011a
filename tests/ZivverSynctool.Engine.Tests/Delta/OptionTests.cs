using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class OptionTests : SyncCase
{
    private static readonly (string Option, string Who, SyncAction Action)[] SixChanges =
    [
        ("createUsers", "carla", SyncAction.Create),
        ("disableUsers", "berta", SyncAction.Disable),
        ("updateUsers", "anna", SyncAction.Update),
        ("createFunctionalAccounts", "post", SyncAction.Create),
        ("disableFunctionalAccounts", "desk", SyncAction.Disable),
        ("updateFunctionalAccounts", "info", SyncAction.Update),
    ];

    public static TheoryData<string> Options => [.. SixChanges.Select(change => change.Option)];

    [Fact]
    public void With_all_options_on_every_kind_of_change_is_made()
    {
        SixKindsOfChange();

        Assert.Equal(
            SixChanges.Select(change => (At(change.Who), change.Action)).Order(),
            Run().Select(result => (result.Email, result.Action)).Order());

        Assert.False(InZivver("berta").Enabled);
        Assert.Empty(AccessTo("desk"));
        Assert.Equal([At("anna")], AccessTo("post"));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_that_is_off_holds_back_just_its_kind(string option)
    {
        SixKindsOfChange();
        var off = new Dictionary<string, bool> { [option] = false };

        var delta = World.Delta(new DeltaRequest { Options = off });
        var results = World.Run(new RunRequest { Options = off });

        foreach (var change in SixChanges)
        {
            var found = Assert.Single(delta, found => found.Email == At(change.Who));
            if (change.Option == option)
                Assert.Equal((SyncAction.None, ChangeStatus.OptionOff, "OptionOff"), (found.Action, found.Status, found.ReasonCode));
            else
                AssertReady(change.Action, found);
        }

        Assert.Equal(5, results.Count);
        Assert.Contains(option, World.Delta(new DeltaRequest { Options = off }).Single().Reason, StringComparison.Ordinal);
        Assert.Single(Run());
    }

    [Fact]
    public void The_profile_sets_the_options_and_a_call_overrides_them()
    {
        Profile = Profile with { Options = new SyncOptions { CreateUsers = false } };
        Sources(User("anna"));

        AssertStopped("anna", ChangeStatus.OptionOff, "OptionOff");
        AssertNothingIsWritten();
        AssertReady(SyncAction.Create, Change("anna", new DeltaRequest { Options = new Dictionary<string, bool> { ["CREATEusers"] = true } }));
    }

    [Fact]
    public void A_source_account_that_is_not_enabled_and_not_in_Zivver_is_not_created()
    {
        Sources(User("anna").Suspended(), User("berta"));

        Assert.Equal(At("berta"), Assert.Single(World.Delta()).Email);
        Run();
        Assert.Null(World.InZivver(At("anna")));
    }

    [Fact]
    public void A_user_suspended_in_the_source_is_suspended_and_comes_back()
    {
        Synced(User("anna").WithKey("k").WithAliases("a"), User("berta").WithKey("k2").WithAliases("b"));
        var id = IdOf("anna");

        Sources(User("anna").WithKey("k").WithAliases("a").Suspended(), User("berta").WithKey("k2").WithAliases("b"));
        Assert.Equal(SyncAction.Disable, Assert.Single(Run()).Action);
        Assert.False(InZivver("anna").Enabled);

        Sources(User("anna").WithKey("k").WithAliases("a"), User("berta").WithKey("k2").WithAliases("b"));
        var back = Assert.Single(Run());
        Assert.Equal((SyncAction.Enable, ChangeMark.Enabled), (back.Action, Assert.Single(back.Marks)));
        Assert.Equal((id, true, "k"), (IdOf("anna"), InZivver("anna").Enabled, KeyOf("anna")));
    }

    [Fact]
    public void A_user_who_was_missing_comes_back()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Assert.False(InZivver("anna").Enabled);

        Synced(User("anna.jansen").Named("anna").Id("E1"), User("berta").Id("E2"));

        Assert.True(InZivver("anna.jansen").Enabled);
    }

    [Fact]
    public void Somebody_that_another_hand_suspended_is_held()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        ChangeByHand("anna", enabled: false);

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
        AssertNothingIsWritten();
    }

    [Fact]
    public void Whoever_is_held_still_gets_the_other_changes()
    {
        Synced(User("anna").Id("E1"));
        ChangeByHand("anna", enabled: false);

        Sources(User("anna").Id("E1").Named("Changed"));
        Assert.Single(World.Run());

        Assert.Equal(("Changed", false), (InZivver("anna").DisplayName, InZivver("anna").Enabled));
        AssertNothingReady();
    }

    [Fact]
    public void Somebody_this_tool_suspended_and_another_hand_enabled_and_suspended_again_is_held()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        ChangeByHand("anna", enabled: true);
        Profile = Profile with { Options = new SyncOptions { DisableUsers = false } };
        Run();
        ChangeByHand("anna", enabled: false);

        Sources(User("anna").Id("E1"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
    }

    [Fact]
    public void Somebody_missing_whom_another_hand_enabled_and_suspended_again_is_held()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        ChangeByHand("anna", enabled: true);
        Profile = Profile with { Options = new SyncOptions { DisableUsers = false } };
        Run();
        ChangeByHand("anna", enabled: false);

        Sources(User("anna").Id("E1"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
    }

    [Fact]
    public void Somebody_who_was_suspended_before_this_tool_came_is_held()
    {
        ByHand(User("anna"), enabled: false);

        Sources(User("anna").Id("E1"));

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
    }

    [Fact]
    public void Enabling_belongs_to_update()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        Profile = Profile with { Options = new SyncOptions { UpdateUsers = false } };

        Sources(User("anna").Id("E1"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.OptionOff, "OptionOff");
    }

    [Fact]
    public void A_functional_account_that_loses_its_last_member_is_a_disable()
    {
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna"), Mailbox("info").Named("Changed"), Mailbox("post", "anna"));

        AssertReady(SyncAction.Disable, "info");
        Run();
        Assert.Empty(AccessTo("info"));
        Assert.Equal("Changed", InZivver("info").DisplayName);
    }

    [Fact]
    public void Without_the_option_a_functional_account_keeps_its_last_member_and_gets_the_rest()
    {
        Profile = Profile with { Options = new SyncOptions { DisableFunctionalAccounts = false } };
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna"), Mailbox("info").Named("Changed"), Mailbox("post", "anna"));
        var change = Change("info");

        AssertReady(SyncAction.Update, change);
        Assert.Equal(ChangeStatus.OptionOff, change.Differences.Single(difference => difference.Property == SyncProperty.Delegates).Status);
        Run();
        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Equal("Changed", InZivver("info").DisplayName);
    }

    [Fact]
    public void A_functional_account_whose_members_this_tool_removed_gets_them_back()
    {
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));
        Synced(User("anna"), Mailbox("info"), Mailbox("post", "anna"));
        Assert.Empty(AccessTo("info"));

        Sources(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Assert.Equal(SyncAction.Enable, Assert.Single(Run()).Action);
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_functional_account_that_was_missing_comes_back()
    {
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));
        Synced(User("anna"), Mailbox("post", "anna"));
        Assert.Empty(AccessTo("info"));

        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_functional_account_whose_members_another_hand_removed_is_held()
    {
        Synced(User("anna"), Mailbox("info", "anna"));
        RemoveMembersByHand("info");

        AssertStopped("info", ChangeStatus.Held, "SuspendedByAnotherHand");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_functional_account_made_without_members_gets_its_first_ones()
    {
        Synced(User("anna"), Mailbox("info"), Mailbox("post", "anna"));

        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void Members_stay_where_none_of_those_in_the_source_can_be_found()
    {
        Synced(User("anna"), Mailbox("info", "anna"));

        Sources(User("anna"), Mailbox("info", "nobody", "stranger@elsewhere.test"));

        AssertBlocked("info", "DelegatesUnresolved");
        AssertNothingIsWritten();
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    private void SixKindsOfChange()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna").Id("M1"), Mailbox("desk", "anna").Id("M2"));
        Sources(
            User("anna").Id("E1").Named("Changed"), User("carla").Id("E3"),
            Mailbox("info", "anna").Id("M1").Named("Changed"), Mailbox("post", "anna").Id("M3"));
    }
}
