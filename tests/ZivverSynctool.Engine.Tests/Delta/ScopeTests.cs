using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class ScopeTests : SyncCase
{
    [Fact]
    public void A_protected_account_that_is_missing_is_not_disabled()
    {
        Profile = Profile with { ProtectedAccounts = [At("admin")] };
        ByHand(User("admin"));
        Sources(User("anna"));

        AssertStopped("admin", ChangeStatus.Protected, "Protected");
        Run();
        Assert.True(InZivver("admin").Enabled);
    }

    [Fact]
    public void A_protected_account_that_is_suspended_in_the_source_is_not_disabled()
    {
        Profile = Profile with { ProtectedAccounts = [At("admin")] };
        Synced(User("admin"), User("anna"));
        Sources(User("admin").Suspended(), User("anna"));

        AssertStopped("admin", ChangeStatus.Protected, "Protected");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_protected_account_keeps_its_address_and_gets_the_rest()
    {
        Profile = Profile with { ProtectedAccounts = ["adm*@example.test"] };
        Synced(User("admin").Id("E1").WithAliases("a"), User("anna").Id("E2"));

        Sources(User("beheer").Id("E1").Named("Beheer").WithAliases("a", "admin"), User("anna").Id("E2"));
        Run();

        Assert.Equal("Beheer", InZivver("admin").DisplayName);
        Assert.Equal([At("a")], InZivver("admin").Aliases);
    }

    [Fact]
    public void A_protected_functional_account_keeps_its_last_member()
    {
        Profile = Profile with { ProtectedAccounts = [At("info")] };
        Synced(User("anna"), User("berta"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna"), User("berta"), Mailbox("info"), Mailbox("post", "anna"));
        AssertStopped("info", ChangeStatus.Protected, "Protected");

        Sources(User("anna"), User("berta"), Mailbox("info", "berta"), Mailbox("post", "anna"));
        Run();
        Assert.Equal([At("berta")], AccessTo("info"));
    }

    [Fact]
    public void An_account_outside_the_domains_on_both_sides_is_left_alone()
    {
        ByHand(User("guest@elsewhere.test"));
        ByHand(User("other@elsewhere.test"));
        Sources(User("guest@elsewhere.test").Named("Changed"), User("new@elsewhere.test"), User("anna"));

        AssertStopped("guest@elsewhere.test", ChangeStatus.OutOfScope, "OutOfScope");
        AssertStopped("new@elsewhere.test", ChangeStatus.OutOfScope, "OutOfScope");
        AssertStopped("other@elsewhere.test", ChangeStatus.OutOfScope, "OutOfScope");
        Assert.Equal(At("anna"), Assert.Single(Run()).Email);
    }

    [Fact]
    public void An_account_is_in_scope_if_either_side_is()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        ByHand(User("carla@elsewhere.test"));
        Link(User("carla").Id("E3"), IdOf("carla@elsewhere.test"));

        Sources(User("anna@elsewhere.test").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        var ids = new[] { IdOf("anna"), IdOf("carla@elsewhere.test") };
        Run();

        Assert.Equal(ids, new[] { IdOf("anna@elsewhere.test"), IdOf("carla") });
    }

    [Fact]
    public void A_linked_account_that_left_the_domains_is_not_made_again_and_not_missing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna@elsewhere.test").Id("E1"), User("berta").Id("E2"));

        Sources(User("anna@elsewhere.test").Id("E1").Named("Changed"), User("berta").Id("E2"));

        AssertStopped("anna@elsewhere.test", ChangeStatus.OutOfScope, "OutOfScope");
        AssertNothingIsWritten();
    }
}
