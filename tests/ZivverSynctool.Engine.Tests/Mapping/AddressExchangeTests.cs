using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class AddressExchangeTests : SyncCase
{
    [Fact]
    public void Two_people_who_swap_addresses_keep_their_accounts()
    {
        Synced(User("anna").Id("E1").WithKey("k1"), User("berta").Id("E2").WithKey("k2"));
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));

        Sources(User("berta").Id("E1").Named("anna").WithKey("k1"), User("anna").Id("E2").Named("berta").WithKey("k2"));
        Run();

        Assert.Equal((berta, anna), (IdOf("anna"), IdOf("berta")));
        Assert.Equal(("k2", "k1"), (KeyOf("anna"), KeyOf("berta")));
        Assert.Empty(World.Target.Refusals);
        Assert.Equal(3, World.Target.Writes);
    }

    [Fact]
    public void A_chain_of_three_takes_one_write_each_in_the_right_order()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        var ids = new[] { IdOf("anna"), IdOf("berta"), IdOf("carla") };

        Sources(User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("carla"), User("carla").Id("E3").MovedTo("dora"));
        Run();

        Assert.Equal(ids, new[] { IdOf("berta"), IdOf("carla"), IdOf("dora") });
        Assert.Equal(3, World.Target.Writes);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void A_circle_of_three_costs_one_write_more()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        var ids = new[] { IdOf("anna"), IdOf("berta"), IdOf("carla") };

        Sources(User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("carla"), User("carla").Id("E3").MovedTo("anna"));
        Run();

        Assert.Equal(ids, new[] { IdOf("berta"), IdOf("carla"), IdOf("anna") });
        Assert.Equal(4, World.Target.Writes);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void Two_who_swap_an_alias_and_an_address_keep_their_keys_and_delegates()
    {
        Synced(
            User("anna").Id("E1").WithKey("k1").WithAliases("a").WithDelegates("berta"),
            User("berta").Id("E2").WithKey("k2").WithAliases("b").WithDelegates("anna"));
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));

        Sources(
            User("b").Id("E1").WithKey("k1").WithAliases("berta").WithDelegates("a"),
            User("a").Id("E2").WithKey("k2").WithAliases("anna").WithDelegates("b"));
        Run();

        Assert.Equal((anna, berta), (IdOf("b"), IdOf("a")));
        Assert.Equal([At("berta")], InZivver("b").Aliases);
        Assert.Equal([At("anna")], InZivver("a").Aliases);
        Assert.Equal([At("a")], AccessTo("b"));
        Assert.Equal(("k1", "k2"), (KeyOf("b"), KeyOf("a")));
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void An_alias_that_moves_to_another_account_is_freed_before_it_is_taken()
    {
        Synced(User("anna").Id("E1").WithAliases("zaken"), User("berta").Id("E2").WithAliases("b"));

        Sources(User("berta").Id("E2").WithAliases("b", "zaken"), User("anna").Id("E1").WithAliases());
        Run();

        Assert.Equal([At("b"), At("zaken")], InZivver("berta").Aliases.Order());
        Assert.Equal(2, World.Target.Writes);
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void A_user_and_a_mailbox_can_exchange_addresses_too()
    {
        Synced(User("zorg").Id("E1"), Mailbox("post", "zorg").Id("M1"));
        var (user, mailbox) = (IdOf("zorg"), IdOf("post"));

        Sources(User("post").Id("E1"), Mailbox("zorg", "post").Id("M1"));
        Run();

        Assert.Equal((mailbox, user), (IdOf("zorg"), IdOf("post")));
        Assert.Empty(World.Target.Refusals);
    }

    [Fact]
    public void A_newcomer_can_take_the_alias_that_an_account_gives_up()
    {
        Synced(User("anna").Id("E1").WithAliases("info", "a"));

        Sources(Mailbox("info", "anna").Id("M1"), User("anna").Id("E1").WithAliases("a"));
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Equal(2, World.Target.Writes);
    }

    [Fact]
    public void A_rename_can_take_the_alias_that_another_gives_up()
    {
        Synced(User("anna").Id("E1").WithAliases("zorg", "a"), User("berta").Id("E2").WithAliases("b"));
        var berta = IdOf("berta");

        Sources(User("zorg").Id("E2").WithAliases("b"), User("anna").Id("E1").WithAliases("a"));
        Run();

        Assert.Equal(berta, IdOf("zorg"));
        Assert.Equal(2, World.Target.Writes);
        Assert.Empty(World.Target.Refusals);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_former_address_that_the_profile_keeps_is_not_handed_on_whoever_comes_first(bool newcomerFirst)
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        SyncAccount[] both = [User("anna.jansen").Id("E1"), User("anna").Id("E9")];
        Sources([.. newcomerFirst ? both.Reverse() : both, User("berta").Id("E2")]);
        World.Run();

        AssertBlocked("anna", "AddressTaken");
        Assert.Equal([At("anna")], InZivver("anna.jansen").Aliases);
        AssertNothingIsWritten();
    }

    [Fact]
    public void Two_who_swap_addresses_that_the_profile_keeps_wait_until_one_of_them_may_be_given_up()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));
        Profile = Profile with { KeepOldAddressAsAlias = true };

        Sources(User("anna").Id("E1").MovedTo("berta").Named("Anna"), User("berta").Id("E2").MovedTo("anna"));
        World.Run();

        AssertBlocked("anna", "AddressTaken");
        AssertBlocked("berta", "AddressTaken");
        Assert.Equal(("Anna", anna, berta), (InZivver("anna").DisplayName, IdOf("anna"), IdOf("berta")));
        AssertNothingIsWritten();

        Profile = Profile with { KeepOldAddressAsAlias = false };
        Run();
        Assert.Equal((berta, anna), (IdOf("anna"), IdOf("berta")));
    }

    [Fact]
    public void In_a_chain_of_three_whose_addresses_the_profile_keeps_only_the_last_one_moves()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        var ids = new[] { IdOf("anna"), IdOf("berta"), IdOf("carla") };

        Sources(User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("carla"), User("carla").Id("E3").MovedTo("dora"));
        Assert.Equal(At("carla"), Assert.Single(Run()).Email);

        AssertBlocked("anna", "AddressTaken");
        AssertBlocked("berta", "AddressTaken");
        Assert.Equal(ids, new[] { IdOf("anna"), IdOf("berta"), IdOf("dora") });
        Assert.Equal([At("carla")], InZivver("dora").Aliases);
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_account_that_exists_only_as_the_alias_of_another_waits_until_it_is_given_up()
    {
        Synced(User("anna").Id("E1"));
        ChangeByHand("anna", aliases: ["info"]);

        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));

        AssertBlocked("info", "AddressTaken");
        Assert.Contains(At("anna"), Change("info").Reason, StringComparison.Ordinal);
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_alias_that_two_accounts_want_goes_to_neither()
    {
        Sources(User("anna").Id("E1").WithAliases("zaken", "a"), User("berta").Id("E2").WithAliases("zaken"));
        World.Run();

        Assert.Equal([At("a")], InZivver("anna").Aliases);
        Assert.Empty(InZivver("berta").Aliases);
        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, "AddressClaimed"), (change.Action, change.ReasonCode)));
    }
}
