using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class TypeChangeTests : SyncCase
{
    [Fact]
    public void A_user_who_became_a_shared_mailbox_is_suspended_and_the_mailbox_waits()
    {
        Synced(User("info").Id("G1"), User("anna").Id("G2"));

        Sources(Mailbox("info", "anna").Id("G1"), User("anna").Id("G2"));
        var changes = World.Delta();

        var create = Assert.Single(changes, change => change.AccountType == AccountType.FunctionalAccount);
        Assert.Equal((SyncAction.None, ChangeStatus.Blocked, "TypeChange"), (create.Action, create.Status, create.ReasonCode));
        Assert.Contains("Rename or delete", create.Reason, StringComparison.Ordinal);
        AssertReady(SyncAction.Disable, Assert.Single(changes, change => change.AccountType == AccountType.User));
        Run();
        Assert.False(InZivver("info").Enabled);
    }

    [Fact]
    public void The_aliases_that_a_mailbox_took_along_do_not_keep_its_old_user_from_being_suspended()
    {
        Synced(User("info").Id("G1").WithAliases("balie"), User("anna").Id("G2").WithAliases("a"));

        Sources(Mailbox("info", "anna").Id("G1").WithAliases("balie"), User("anna").Id("G2").WithAliases("a"));
        Run();

        Assert.False(InZivver("info").Enabled);
    }

    [Fact]
    public void Once_the_old_user_is_renamed_in_Zivver_the_mailbox_is_made()
    {
        Synced(User("info").Id("G1"), User("anna").Id("G2"));
        Sources(Mailbox("info", "anna").Id("G1"), User("anna").Id("G2"));
        Run();
        ChangeByHand("info", address: "info.old");

        Run();

        Assert.Equal(AccountType.FunctionalAccount, InZivver("info").AccountType);
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_shared_mailbox_that_became_a_user_loses_its_members_and_the_user_waits()
    {
        Synced(Mailbox("info", "anna").Id("G1"), User("anna").Id("G2"), Mailbox("post", "anna"));

        Sources(User("info").Id("G1"), User("anna").Id("G2"), Mailbox("post", "anna"));
        var changes = World.Delta();

        var create = Assert.Single(changes, change => change.AccountType == AccountType.User);
        Assert.Equal((SyncAction.None, "TypeChange"), (create.Action, create.ReasonCode));
        AssertReady(SyncAction.Disable, Assert.Single(changes, change => change.AccountType == AccountType.FunctionalAccount));
        Run();
        Assert.Empty(AccessTo("info"));
    }

    [Fact]
    public void The_disabled_directory_user_behind_a_shared_mailbox_is_left_out()
    {
        Sources(
            User("anna").Id("G2"),
            User("info").Id("G1").Suspended(), Mailbox("info", "anna").Id("G1"),
            User("post-mailbox").Id("G3").Suspended(), Mailbox("post", "anna").Id("G3"));

        Run();

        Assert.Equal(1, World.Zivver.Count(AccountType.User));
        Assert.Equal(2, World.Zivver.Count(AccountType.FunctionalAccount));
        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_directory_user_that_Zivver_has_is_disabled_and_its_mailbox_waits()
    {
        Synced(User("anna").Id("G2"), User("info").Id("G1"));

        Sources(User("anna").Id("G2"), User("info").Id("G1").Suspended(), Mailbox("info", "anna").Id("G1"));
        Run();

        Assert.Equal(AccountType.User, InZivver("info").AccountType);
        Assert.False(InZivver("info").Enabled);
    }

    [Fact]
    public void An_enabled_user_with_the_identifier_of_a_shared_mailbox_that_has_a_problem_is_one_too()
    {
        Synced(User("anna").Id("G2"), Mailbox("info", "anna").Id("G1"));

        // By the one source the mailbox is somebody's number, by the other one it still has its own.
        World.Sources =
        [
            new GivenSource("hr", User("anna").Id("G2").From("hr"), User("berta").Id("G3").From("hr"), Mailbox("info", "anna").Id("G3").From("hr")),
            new GivenSource("ad", Mailbox("info", "anna").Id("G1").From("ad")),
        ];

        AssertStopped("info", ChangeStatus.Problem, "IdentifierConflict");
        AssertStopped("berta", ChangeStatus.Problem, "BothTypes");
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_enabled_user_with_the_address_of_a_shared_mailbox_is_a_problem_for_both()
    {
        Synced(User("anna").Id("G2"), Mailbox("info", "anna").Id("G1"));

        Sources(User("anna").Id("G2"), User("info").Id("G3"), Mailbox("info").Named("Other name").Id("G1"));

        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, "BothTypes"), (change.Action, change.ReasonCode)));
        AssertNothingIsWritten();
        Assert.Equal([At("anna")], AccessTo("info"));
    }
}
