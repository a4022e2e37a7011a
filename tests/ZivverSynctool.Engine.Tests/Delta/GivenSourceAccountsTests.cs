using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class GivenSourceAccountsTests : SyncCase
{
    [Fact]
    public void Accounts_from_the_pipeline_are_part_of_the_organization_so_nobody_is_missing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna"));

        var changes = World.Delta(new DeltaRequest { SourceAccounts = [User("anna").Id("E1").Named("Changed"), User("carla").Id("E3")] });

        Assert.Equal([(At("anna"), SyncAction.Update), (At("carla"), SyncAction.Create)], changes.Select(change => (change.Email, change.Action)).Order());
    }

    [Fact]
    public void They_are_all_there_is_where_that_is_said()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna"));

        var changes = World.Delta(new DeltaRequest { SourceAccounts = [User("anna").Id("E1")], Complete = true });

        Assert.Equal((At("berta"), SyncAction.Disable), (changes.Single().Email, changes.Single().Action));
    }

    [Fact]
    public void They_replace_the_profiles_sources_and_move_no_size()
    {
        Profile = Profile with { Sources = [Profile.Sources[0] with { MaxShrinkPercent = 10 }] };
        Synced([.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))]);

        World.Run(new RunRequest { SourceAccounts = [User("p1").Id("E1").Named("Changed")] });

        Assert.Equal("Changed", InZivver("p1").DisplayName);
        Sources([.. World.Accounts.Take(10)]);
        Assert.Equal("SourceShrunk", Assert.Throws<SyncException>(() => World.Delta()).ErrorId);
    }

    [Theory]
    [InlineData("anna@example.test")]
    [InlineData("A@example.test")]
    [InlineData("E1")]
    [InlineData("ann*@example.test")]
    public void A_delta_of_some_accounts_shows_those_and_counts_nobody_as_missing(string identity)
    {
        Synced(User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2").WithAliases("b"), User("carla").Id("E3").WithAliases("c"));
        Sources(User("anna").Id("E1").WithAliases("a").Named("Changed"), User("berta").Id("E2").WithAliases("b").Named("Changed"));

        Assert.Equal(At("anna"), Assert.Single(World.Delta(new DeltaRequest { Identities = [identity] })).Email);
        Assert.Equal(At("anna"), Assert.Single(World.Run(new RunRequest { Identities = [identity] })).Email);
        Assert.Equal(("Changed", "berta", true), (InZivver("anna").DisplayName, InZivver("berta").DisplayName, InZivver("carla").Enabled));
    }

    [Fact]
    public void A_new_colleague_is_there_with_access_at_once()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"), Mailbox("other", "anna").Id("M2"));
        Sources(User("anna").Id("E1").Named("Changed"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"), Mailbox("other").Id("M2"));

        World.Run(new RunRequest { Identities = ["E2"], WithAccess = true });

        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
        Assert.Equal([At("anna")], AccessTo("other"));
        Assert.Equal("anna", InZivver("anna").DisplayName);
    }

    [Fact]
    public void Unchanged_accounts_are_shown_where_they_are_asked_for()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna"));

        var changes = World.Delta(new DeltaRequest { IncludeUnchanged = true });

        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Equal((SyncAction.None, ChangeStatus.Ready), (change.Action, change.Status)));
        Assert.Empty(World.Delta());
    }
}
