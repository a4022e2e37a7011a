using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class RecycledAddressTests : SyncCase
{
    private static readonly SyncAccount Anna = User("anna").Named("Anna de Wit").Id("E1");
    private static readonly SyncAccount Berta = User("berta").Id("E2");
    private static readonly SyncAccount NewAnna = User("anna").Named("Anna Jansen").Id("E9");

    [Fact]
    public void An_account_that_is_linked_to_somebody_else_on_purpose_stays_theirs_and_who_had_it_gets_another()
    {
        Synced(User("anna").Id("E1").WithKey("k1"), User("berta").Id("E2").WithKey("k2"));
        var account = IdOf("anna");
        var carla = User("anna").Id("E9").Named("Carla").WithKey("k9");
        Sources(carla, User("berta").Id("E2").WithKey("k2"));
        AssertBlocked("anna", "RecycledAddress");

        Link(carla, account);
        Run();
        Assert.Equal(("Carla", "k9", account), (InZivver("anna").DisplayName, KeyOf("anna"), IdOf("anna")));

        Sources(carla, User("anna.dewit").Id("E1").Named("anna").WithKey("k1"), User("berta").Id("E2").WithKey("k2"));
        Assert.Equal(SyncAction.Create, Assert.Single(Run()).Action);
        Assert.Equal(("k1", "k9"), (KeyOf("anna.dewit"), KeyOf("anna")));
    }

    [Fact]
    public void The_address_of_somebody_who_is_gone_is_not_handed_to_somebody_new()
    {
        Synced(Anna, Berta);

        Sources(NewAnna, Berta);

        AssertBlocked("anna", "RecycledAddress");
        AssertNothingIsWritten();
        Assert.Equal("Anna de Wit", InZivver("anna").DisplayName);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void Once_an_admin_freed_the_address_the_newcomer_gets_an_account_and_the_former_owner_is_suspended()
    {
        Synced(Anna, Berta);
        var former = IdOf("anna");
        Sources(NewAnna, Berta);
        ChangeByHand("anna", address: "anna.old");

        Run();

        Assert.NotEqual(former, IdOf("anna"));
        Assert.Equal(former, IdOf("anna.old"));
        Assert.False(InZivver("anna.old").Enabled);
    }

    [Fact]
    public void Once_an_admin_links_the_newcomer_the_account_is_theirs()
    {
        Synced(Anna, Berta);
        var id = IdOf("anna");
        Sources(NewAnna, Berta);

        Link(NewAnna, id);
        Run();

        Assert.Equal(id, IdOf("anna"));
        Assert.Equal("Anna Jansen", InZivver("anna").DisplayName);
    }

    [Fact]
    public void An_address_that_its_owner_gives_up_in_the_same_run_goes_to_the_newcomer_after_that()
    {
        Synced(Anna, Berta);
        var former = IdOf("anna");

        Sources(NewAnna, Anna.MovedTo("anna.smit"), Berta);
        Run();

        Assert.Equal(former, IdOf("anna.smit"));
        Assert.NotEqual(former, IdOf("anna"));
        Assert.Equal(2, World.Target.Writes);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void An_address_whose_owner_cannot_be_renamed_is_not_taken()
    {
        Profile = Profile with { ProtectedAccounts = [At("anna")] };
        Synced(Anna, Berta);

        Sources(NewAnna, Anna.MovedTo("anna.smit"), Berta);

        Assert.Equal(
            [(SyncAction.None, ChangeStatus.Blocked, "AddressTaken"), (SyncAction.None, ChangeStatus.Protected, "Protected")],
            World.Delta().Select(change => (change.Action, change.Status, change.ReasonCode)).Order());
        AssertNothingIsWritten();
    }

    [Fact]
    public void The_address_of_somebody_who_was_suspended_is_not_handed_on()
    {
        Synced(Anna, Berta);
        Synced(Berta);

        Sources(NewAnna, Berta);

        AssertBlocked("anna", "RecycledAddress");
        AssertNothingIsWritten();
        Assert.False(InZivver("anna").Enabled);
    }

    [Fact]
    public void Without_fixed_identifiers_a_suspended_account_with_another_name_is_not_enabled()
    {
        Synced(Anna.WithoutId(), Berta.WithoutId());
        Synced(Berta.WithoutId());

        Sources(NewAnna.WithoutId(), Berta.WithoutId());

        AssertBlocked("anna", "UnconfirmedLink");
        AssertNothingIsWritten();
        Assert.Equal(("Anna de Wit", false), (InZivver("anna").DisplayName, InZivver("anna").Enabled));
    }

    [Fact]
    public void Without_fixed_identifiers_the_same_name_comes_back_to_the_same_account()
    {
        Synced(Anna.WithoutId(), Berta.WithoutId());
        Synced(Berta.WithoutId());

        Sources(Anna.WithoutId().Named("anna  DE wit "), Berta.WithoutId());
        Run();

        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_suspended_account_that_was_never_linked_is_not_linked_to_another_name()
    {
        ByHand(User("anna").Named("Anna de Wit"), enabled: false);

        Sources(NewAnna, Berta);

        AssertBlocked("anna", "UnconfirmedLink");
        World.Run();
        Assert.DoesNotContain(World.Mapping.Links, link => link.ZivverId == IdOf("anna"));
        Assert.Equal("Anna de Wit", InZivver("anna").DisplayName);
    }

    [Fact]
    public void An_active_account_that_was_never_linked_is_linked_by_address_and_says_so()
    {
        var id = ByHand(User("anna").Named("Anna de Wit"));

        Sources(NewAnna, Berta);
        var change = Change("anna");

        AssertReady(SyncAction.Update, change);
        Assert.Equal("LinkedByAddress", change.ReasonCode);
        Assert.Contains("Linked by address.", change.Reason, StringComparison.Ordinal);
        Run();
        Assert.Equal(id, Assert.Single(World.Mapping.Links, link => link.Identifier.Value == "E9").ZivverId);
    }

    [Fact]
    public void An_address_that_moves_between_two_whose_former_owner_is_gone_is_not_taken()
    {
        Synced(Anna, Berta);

        Sources(Berta.MovedTo("anna"));

        AssertBlocked("berta", "AddressTaken");
        AssertBlocked("anna", "StillNamed");
        AssertNothingIsWritten();
    }

    [Fact]
    public void The_alias_of_somebody_who_is_gone_is_no_way_into_their_account()
    {
        Synced(Anna.WithAliases("a.dewit"), Berta.WithAliases("b"));

        Sources(User("a.dewit").Id("E9").WithAliases(), Berta.WithAliases("b"));

        AssertBlocked("a.dewit", "AddressTaken");
        AssertBlocked("anna", "StillNamed");
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_alias_of_somebody_who_is_gone_that_another_has_now_keeps_them_from_being_missing()
    {
        Synced(Anna.WithAliases("zaken"), Berta.WithAliases("b"));

        Sources(Berta.WithAliases("b", "zaken"));

        AssertBlocked("anna", "StillNamed");
        AssertBlocked("berta", "AddressTaken");
        AssertNothingIsWritten();
        Suspend("anna");
        Assert.False(InZivver("anna").Enabled);
    }
}
