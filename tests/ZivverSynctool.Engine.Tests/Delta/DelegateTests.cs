using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class DelegateTests : SyncCase
{
    [Fact]
    public void A_delegate_named_by_an_alias_is_the_account_that_has_it()
    {
        Synced(User("anna").WithAliases("a.dewit"), User("berta").WithDelegates("a.dewit"), Mailbox("info", "a.dewit"));

        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Equal([At("anna")], AccessTo("berta"));
        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_delegate_named_by_an_alias_that_only_Zivver_has_is_found_too()
    {
        ByHand(User("anna").WithAliases("a.dewit"));

        Sources(User("anna"), Mailbox("info", "a.dewit"));
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void Somebody_named_twice_has_access_once()
    {
        Synced(User("anna").WithAliases("a.dewit"), Mailbox("info", "a.dewit", "anna"));

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_who_is_renamed_in_the_same_run_keeps_or_gets_access()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2").WithDelegates("anna"), User("carla").Id("E3").WithDelegates(), Mailbox("info", "anna"), Mailbox("post", "berta"));

        Sources(
            User("carla").Id("E3").WithDelegates("anna.jansen"), User("berta").Id("E2").WithDelegates("anna.jansen"),
            Mailbox("info", "anna.jansen"), Mailbox("post", "berta", "anna.jansen"), User("anna.jansen").Id("E1"));
        Run();

        Assert.All(new[] { "carla", "berta", "info" }, who => Assert.Equal([At("anna.jansen")], AccessTo(who)));
        Assert.Equal([At("anna.jansen"), At("berta")], AccessTo("post"));
        Assert.Equal(3, World.Target.Writes);
    }

    [Fact]
    public void A_delegate_named_by_an_address_that_becomes_an_alias_in_the_same_run_keeps_access()
    {
        Synced(User("anna").Id("E1").WithAliases("a"), Mailbox("info", "anna"));

        Sources(User("anna.jansen").Id("E1").WithAliases("a", "anna"), Mailbox("info", "anna"));

        Assert.Equal(At("anna"), Assert.Single(Run()).Email);
        Assert.Equal([At("anna.jansen")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_named_by_a_former_address_that_the_profile_keeps_keeps_access()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta"));

        Sources(User("anna.jansen").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta"));

        Assert.Equal(At("anna"), Assert.Single(Run()).Email);
        Assert.Equal([At("anna.jansen"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void Delegates_who_swap_addresses_are_told_apart()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3").WithDelegates("anna"), Mailbox("info", "anna"));
        var anna = IdOf("anna");

        Sources(
            User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("anna"), User("carla").Id("E3").WithDelegates("berta"), Mailbox("info", "berta"));
        Run();

        Assert.Equal(anna, IdOf("berta"));
        Assert.Equal([At("berta")], AccessTo("carla"));
        Assert.Equal([At("berta")], AccessTo("info"));
    }

    [Fact]
    public void Access_by_an_address_that_became_a_mailboxs_in_doubt_stays_as_it_is_before_and_after_the_run()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna").Id("M1").Id("G1", "objectGUID"), Mailbox("post", "anna", "berta"));

        // The mailbox got another number, and the address of a colleague who moves away.
        Sources(
            User("anna").Id("E1").MovedTo("anna.jansen"), User("berta").Id("E2"),
            Mailbox("anna", "berta").Id("M9").Id("G1", "objectGUID"), Mailbox("post", "anna", "berta"));
        Assert.Equal(At("anna"), Assert.Single(Run()).Email);

        Assert.Equal([At("anna.jansen"), At("berta")], AccessTo("post"));
    }

    [Fact]
    public void A_delegate_whose_alias_another_has_in_Zivver_keeps_access()
    {
        Synced(User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2"), Mailbox("info", "a"));
        ChangeByHand("anna", aliases: []);
        ChangeByHand("berta", aliases: ["a"]);

        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_outside_the_domains_who_is_in_Zivver_has_access()
    {
        ByHand(User("guest@elsewhere.test"));

        Sources(User("anna").WithDelegates("guest@elsewhere.test"), Mailbox("info", "guest@elsewhere.test"));
        Run();

        Assert.Equal(["guest@elsewhere.test"], AccessTo("info"));
        Assert.Equal(["guest@elsewhere.test"], AccessTo("anna"));
    }

    [Fact]
    public void A_delegate_who_is_not_in_Zivver_is_named_and_is_no_difference()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna"));

        Sources(User("anna"), User("berta"), Mailbox("info", "anna", "berta", "stranger@elsewhere.test"));
        var change = Change("info");

        Assert.Contains("stranger@elsewhere.test", change.Reason, StringComparison.Ordinal);
        Assert.Equal([At("berta")], Assert.Single(change.Differences).Added);
        Run();
        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_suspended_delegate_stays_a_delegate()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna", "berta"));

        Sources(User("anna").Suspended(), User("berta"), Mailbox("info", "anna", "berta"));

        Assert.Equal(At("anna"), Assert.Single(Run()).Email);
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_who_is_missing_but_still_named_stays_one()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna", "berta"));

        Sources(User("berta"), Mailbox("info", "anna", "berta"));

        Assert.Equal((At("anna"), SyncAction.Disable), (Assert.Single(Run()).Email, SyncAction.Disable));
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_functional_account_is_no_delegate_and_that_is_said()
    {
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna").WithDelegates("info"), Mailbox("info", "anna"), Mailbox("post", "anna", "info"));

        AssertNothingReady();
    }

    [Fact]
    public void Nobody_is_their_own_delegate()
    {
        Synced(User("anna").WithAliases("a").WithDelegates("anna", "a", "berta"), User("berta"), Mailbox("info", "info", "anna"));

        Assert.Equal([At("berta")], AccessTo("anna"));
        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Empty(World.Delta());
    }

    [Fact]
    public void Excluded_delegates_get_no_access_and_lose_it()
    {
        Synced(User("anna"), User("svc-backup"), Mailbox("info", "anna", "svc-backup"));

        Profile = Profile with { ExcludeDelegates = ["svc-*"] };
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void Delegates_whose_account_is_in_doubt_keep_what_they_have_and_get_nothing_new()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"), Mailbox("post", "berta").Id("M2"));

        Sources(User("anna").Id("E9"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"), Mailbox("post", "anna", "berta").Id("M2"));

        AssertBlocked("anna", "RecycledAddress");
        AssertNothingIsWritten();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
        Assert.Equal([At("berta")], AccessTo("post"));
    }

    [Fact]
    public void A_new_delegate_whose_account_waits_is_left_out_until_it_is_there()
    {
        Profile = Profile with { Options = new SyncOptions { CreateUsers = false } };
        ByHand(User("anna"));

        Sources(User("anna"), User("berta"), Mailbox("info", "anna", "berta"));
        Run();
        Assert.Equal([At("anna")], AccessTo("info"));

        Profile = Profile with { Options = new SyncOptions() };
        Run();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void Marks_say_who_gains_and_who_loses_access()
    {
        Synced(User("anna"), User("berta"), Mailbox("gains", "anna"), Mailbox("loses", "anna", "berta"), Mailbox("replaced", "anna"), Mailbox("kept", "anna"));

        Sources(User("anna"), User("berta"), Mailbox("gains", "anna", "berta"), Mailbox("loses", "anna"), Mailbox("replaced", "berta"), Mailbox("kept", "anna"));

        Assert.Equal([ChangeMark.AccessGained], Change("gains").Marks);
        Assert.Equal([ChangeMark.AccessLost], Change("loses").Marks);
        Assert.Equal([ChangeMark.AccessGained, ChangeMark.AccessLost, ChangeMark.AccessReplaced], Change("replaced").Marks);
        Run();
    }
}
