using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

public class RequestCountTests : SyncCase
{
    [Fact]
    public void A_new_organization_costs_one_write_per_account_whoever_names_whom()
    {
        var people = Enumerable.Range(1, 60)
            .Select(number => User($"p{number}").Id($"E{number}").WithKey($"k{number}").WithAliases($"alias{number}").WithDelegates(number < 60 ? [$"alias{number + 1}"] : []));
        var boxes = Enumerable.Range(1, 10).Select(number => Mailbox($"b{number}", $"p{number}", $"alias{number + 20}").WithAliases($"box{number}"));

        Synced([.. boxes, .. people]);

        Assert.Equal(70, World.Journal.Intents.Count);
        Assert.Equal([At("p2")], AccessTo("p1"));
        Assert.Equal([At("p23"), At("p3")], AccessTo("b3"));
    }

    [Fact]
    public void Two_new_accounts_that_name_each_other_cost_exactly_one_write_more()
    {
        Sources(User("anna").WithDelegates("berta"), User("berta").WithDelegates("anna"), User("carla").WithDelegates("anna", "berta"));
        Run();

        Assert.Equal(4, World.Target.Writes);
        Assert.Equal([At("anna")], AccessTo("berta"));
        Assert.Equal([At("berta")], AccessTo("anna"));
    }

    [Fact]
    public void A_circle_of_new_accounts_costs_one_write_more()
    {
        Sources(User("anna").WithDelegates("berta"), User("berta").WithDelegates("carla"), User("carla").WithDelegates("anna"));
        Run();

        Assert.Equal(4, World.Target.Writes);
        Assert.Equal([At("anna")], AccessTo("carla"));
    }

    [Fact]
    public void All_differences_of_a_user_go_in_one_write()
    {
        Synced(User("anna").Id("E1").WithKey("k").WithAliases("a").WithDelegates(), User("berta").Id("E2").WithKey("k2").WithAliases("b"));

        Sources(
            User("anna.jansen").Id("E1").Named("Anna Jansen").Suspended().WithKey("k-new").WithAliases("anna").WithDelegates("berta").WithPhone("+31612345678").InUnit("Zorg"),
            User("berta").Id("E2").WithKey("k2").WithAliases("b"));
        Run();

        Assert.Equal(1, World.Target.Writes);
        var anna = InZivver("anna.jansen");
        Assert.Equal(("Anna Jansen", false, "+31612345678", "Zorg", "k-new"), (anna.DisplayName, anna.Enabled, anna.PhoneNumber, anna.OrganizationalUnit, KeyOf("anna.jansen")));
    }

    [Fact]
    public void All_differences_of_a_functional_account_go_in_one_write()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna").Id("M1").WithAliases("i"));

        Sources(User("anna"), User("berta"), Mailbox("post", "berta").Id("M1").Named("Post").WithAliases("info", "i").InUnit("Zorg"));
        Run();

        Assert.Equal(1, World.Target.Writes);
        Assert.Equal([At("berta")], AccessTo("post"));
        Assert.Equal(("Post", "Zorg"), (InZivver("post").DisplayName, InZivver("post").OrganizationalUnit));
    }

    [Fact]
    public void Members_alone_are_one_write()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna"), User("berta"), Mailbox("info", "berta"), Mailbox("post"));
        Run();

        Assert.Equal(2, World.Target.Writes);
    }

    [Fact]
    public void A_delta_a_run_and_a_run_of_given_changes_read_each_list_once()
    {
        Sources(User("anna"), User("berta"), Mailbox("info", "anna"));

        var changes = World.Delta();
        Assert.Equal(2, World.Target.Lists);
        World.Target.Reset();
        World.Run(changes.Take(1));
        Assert.Equal(2, World.Target.Lists);
        World.Target.Reset();
        World.Run();
        Assert.Equal(2, World.Target.Lists);
        World.Target.Reset();
        World.Preview();
        Assert.Equal((2, 0), (World.Target.Lists, World.Target.Writes));
    }

    [Fact]
    public void A_run_with_nothing_to_do_writes_nothing()
    {
        Synced(User("anna").WithKey("k").WithAliases("a"), Mailbox("info", "anna"));

        AssertNothingIsWritten();
    }
}
