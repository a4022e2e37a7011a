using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Simulation;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class SsoAccountKeyTests : SyncCase
{
    private static readonly SyncAccount Anna = User("anna").Id("E1").WithKey("k1").WithAliases("a").WithDelegates("berta");
    private static readonly SyncAccount Berta = User("berta").Id("E2").WithKey("k2").WithAliases("b").WithDelegates();

    [Fact]
    public void A_key_that_Zivver_accepted_is_no_difference_any_more()
    {
        Synced(Anna, Berta);

        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
        Assert.Empty(World.Delta());
        Assert.DoesNotContain(World.Mapping.Links, link => link.SsoKeyFingerprint is null || link.SsoKeyFingerprint.Contains("k1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_changed_is_sent_with_all_that_belongs_to_it()
    {
        Synced(Anna, Berta);

        Sources(Anna.WithKey("k1-new"), Berta);
        var change = Assert.Single(Run());

        Assert.Equal((SyncAction.Update, ChangeMark.SsoAccountKey), (change.Action, Assert.Single(change.Marks)));
        Assert.Equal("k1-new", KeyOf("anna"));
        Assert.Equal([At("a")], InZivver("anna").Aliases);
        Assert.Equal([At("berta")], AccessTo("anna"));
    }

    [Fact]
    public void Another_format_of_the_key_changes_it_for_everybody()
    {
        Synced(Anna, Berta);

        Sources(Anna.WithKey("azE="), Berta.WithKey("azI="));

        Assert.Equal(2, Run().Count);
    }

    [Fact]
    public void All_keys_can_be_sent_again()
    {
        Synced(Anna, Berta, User("carla").Id("E3"));

        var results = Run(new RunRequest { ResendSsoAccountKey = true });

        Assert.Equal([At("anna"), At("berta")], results.Select(result => result.Email).Order());
        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
    }

    [Fact]
    public void No_update_of_any_kind_erases_a_key()
    {
        Synced(Anna, Berta);

        Synced(Anna.WithAliases("a", "a2"), Berta);
        Synced(Anna.WithDelegates(), Berta.WithDelegates("anna"));
        Synced(Anna.MovedTo("anna.jansen"), Berta.WithDelegates("anna.jansen"));
        Synced(Anna.Named("Changed").WithPhone("+31612345678").InUnit("Zorg"), Berta);
        Synced(Anna.Suspended(), Berta);
        Synced(Anna, Berta);

        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
    }

    [Fact]
    public void What_another_tool_keeps_with_the_account_is_sent_back()
    {
        World.Zivver.Seed([new SeededAccount(new ZivverAccount { Id = "22222222-0000-4000-8000-000000000001", Email = At("anna"), DisplayName = "anna", Enabled = true, ExternalAccountId = "x-1" }, "k1")]);

        Sources(Anna, Berta);
        Run();

        Assert.Equal("x-1", InZivver("anna").ExternalAccountId);
    }

    [Fact]
    public void The_aliases_and_delegates_of_a_user_without_a_key_wait_while_others_have_keys()
    {
        ByHand(User("carla").WithKey("set by hand"));
        Synced(Anna, Berta, User("carla").Id("E3"));

        Sources(Anna, Berta, User("carla").Id("E3").WithAliases("c").WithDelegates("anna").Named("Changed"));
        var change = Change("carla");

        AssertReady(SyncAction.Update, change);
        Assert.Equal(
            [(SyncProperty.DisplayName, ChangeStatus.Ready, ""), (SyncProperty.Aliases, ChangeStatus.Blocked, "SsoAccountKeyUnknown"), (SyncProperty.Delegates, ChangeStatus.Blocked, "SsoAccountKeyUnknown")],
            change.Differences.Select(difference => (difference.Property, difference.Status, difference.ReasonCode)));
        Run();
        Assert.Equal(("Changed", "set by hand"), (InZivver("carla").DisplayName, KeyOf("carla")));
    }

    [Fact]
    public void A_key_that_was_sent_is_not_erased_because_the_sources_have_no_keys_any_more()
    {
        Synced(Anna, Berta);

        // Nobody may read the attribute with the keys any longer.
        Sources(Anna.WithKey(null).WithAliases("a", "a2").Named("Changed"), Berta.WithKey(null));
        var change = Change("anna");

        AssertReady(SyncAction.Update, change);
        Assert.Equal("SsoAccountKeyUnknown", change.Differences.Single(difference => difference.Property == SyncProperty.Aliases).ReasonCode);
        Run();
        Assert.Equal(("Changed", "k1"), (InZivver("anna").DisplayName, KeyOf("anna")));
    }

    [Fact]
    public void Where_keys_are_ignored_the_one_in_Zivver_is_neither_erased_nor_replaced()
    {
        ByHand(User("carla").WithKey("set by hand"));
        Profile = Profile with { Manage = new Dictionary<(AccountType, SyncProperty), ManageMode> { [(AccountType.User, SyncProperty.SsoAccountKey)] = ManageMode.Ignore } };

        Sources(User("carla").WithKey("from the source").WithAliases("c"));

        AssertBlocked("carla", "SsoAccountKeyUnknown");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_new_user_without_a_key_gets_aliases_all_the_same()
    {
        Synced(Anna, Berta, User("carla").WithAliases("c"));

        Assert.Equal([At("c")], InZivver("carla").Aliases);
    }

    [Fact]
    public void Where_no_source_supplies_keys_aliases_are_sent_without()
    {
        Synced(Anna.WithKey(null), Berta.WithKey(null));

        Synced(Anna.WithKey(null).WithAliases("a", "a2"), Berta.WithKey(null));

        Assert.Equal([At("a"), At("a2")], InZivver("anna").Aliases.Order());
    }

    [Fact]
    public void A_key_in_a_write_that_failed_is_still_to_be_sent()
    {
        Synced(Anna.InUnit("Zorg"), Berta);
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(Anna.WithKey("k1-new").InUnit("Unknown"), Berta);
        Assert.Equal(SyncOutcome.Failed, Assert.Single(World.Run()).Outcome);
        Assert.Equal("k1", KeyOf("anna"));

        Sources(Anna.WithKey("k1-new").InUnit("Zorg"), Berta);
        Run();
        Assert.Equal("k1-new", KeyOf("anna"));
    }

    [Fact]
    public void Fingerprints_that_were_lost_cost_one_more_sending()
    {
        Synced(Anna, Berta);

        World.Mapping.Links = [];

        Assert.All(Run(), result => Assert.Equal([ChangeMark.SsoAccountKey], result.Marks));
        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
    }

    [Fact]
    public void Two_new_users_who_name_each_other_keep_their_keys()
    {
        Sources(Anna, Berta.WithDelegates("anna"));
        Run();

        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
        Assert.Equal([At("berta")], AccessTo("anna"));
        Assert.Equal([At("anna")], AccessTo("berta"));
    }

    [Fact]
    public void Circles_of_addresses_and_aliases_cost_no_key()
    {
        Synced(Anna.WithAliases("x", "a"), Berta.WithAliases("y", "b"));

        Sources(Anna.WithAliases("y", "a"), Berta.WithAliases("x", "b"));
        Run();

        Assert.Equal(("k1", "k2"), (KeyOf("anna"), KeyOf("berta")));
        Assert.Equal([At("a"), At("y")], InZivver("anna").Aliases.Order());
    }

    [Fact]
    public void A_key_is_shown_by_no_mark_of_Zivver_so_a_delta_names_only_the_wanted_one()
    {
        ByHand(User("anna").WithKey("old"));
        Sources(User("anna").WithKey("k1"));

        var difference = Assert.Single(World.Delta(new DeltaRequest()).Single().Differences);

        Assert.Equal((SyncProperty.SsoAccountKey, null, "k1"), (difference.Property, difference.Zivver, difference.Source));
    }
}
