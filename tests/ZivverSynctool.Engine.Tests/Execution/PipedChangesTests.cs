using ZivverSynctool.Delta;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

public class PipedChangesTests : SyncCase
{
    [Fact]
    public void The_creates_of_a_delta_make_just_those()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna"));
        Sources(User("anna").Id("E1").Named("Changed"), User("carla").Id("E3"), Mailbox("info", "anna", "carla"), Mailbox("post", "carla", "anna"));

        var results = World.Run(World.Delta().Where(change => change.Action == SyncAction.Create));

        Assert.Equal([At("carla"), At("post")], results.Select(result => result.Email).Order());
        Assert.All(results, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        Assert.Equal(("anna", true), (InZivver("anna").DisplayName, InZivver("berta").Enabled));
        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Equal([At("anna"), At("carla")], AccessTo("post"));
        Assert.Equal(2, World.Target.Writes);
    }

    [Fact]
    public void Delegates_that_are_not_given_are_left_out_and_said_and_come_with_the_next_run()
    {
        Sources(User("anna"), User("berta").WithDelegates("carla"), User("carla"), Mailbox("info", "anna", "carla"));

        var results = World.Run(World.Delta().Where(change => change.Email != At("carla")));

        Assert.All(results, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        Assert.All(
            results.Where(result => result.Email != At("anna")),
            result => Assert.Contains(At("carla"), result.Message, StringComparison.Ordinal));
        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Empty(AccessTo("berta"));

        Run();
        Assert.Equal([At("anna"), At("carla")], AccessTo("info"));
        Assert.Equal([At("carla")], AccessTo("berta"));
    }

    [Fact]
    public void A_functional_account_of_whose_members_none_is_given_gets_them_later()
    {
        Sources(User("anna"), Mailbox("info", "anna"));

        World.Run(World.Delta().Where(change => change.AccountType == AccountType.FunctionalAccount));
        Assert.Empty(AccessTo("info"));

        Run();
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_mailbox_whose_next_members_are_not_given_keeps_those_it_has_and_says_so()
    {
        Synced(User("anna"), Mailbox("info", "anna").Id("M1"));
        Sources(User("anna"), User("carla"), Mailbox("info", "carla").Id("M1").Named("Changed"));

        var result = Assert.Single(World.Run(World.Delta().Where(change => change.Email == At("info"))));

        Assert.Equal(SyncOutcome.Partial, result.Outcome);
        Assert.Contains("stays as it is", result.Message, StringComparison.Ordinal);
        Assert.Equal("Changed", InZivver("info").DisplayName);
        Assert.Equal([At("anna")], AccessTo("info"));
        Run();
        Assert.Equal([At("carla")], AccessTo("info"));
    }

    [Fact]
    public void A_delta_that_is_older_than_what_happened_in_Zivver_links_nobody()
    {
        ByHand(User("anna").Named("Anna de Wit"));
        Sources(User("anna").Named("Anna de Wit").Id("E1"));
        var delta = World.Delta(new DeltaRequest { IncludeUnchanged = true });
        ChangeByHand("anna", name: "Somebody else", enabled: false);

        World.Run(delta);

        Assert.Empty(Links);
    }

    [Fact]
    public void A_delta_that_is_older_than_the_link_of_another_identifier_changes_nothing()
    {
        ByHand(User("anna"));
        Sources(User("anna").Id("E1").Id("G1", "objectGUID").Named("Changed"));
        var delta = World.Delta();
        var id = IdOf("anna");
        World.Mapping.Links =
        [
            new AccountLink { Identifier = new Identifier(IdentifierName, "E1"), ZivverId = id },
            new AccountLink { Identifier = new Identifier("objectGUID", "G9"), ZivverId = id },
        ];

        var result = Assert.Single(World.Run(delta));

        Assert.Equal(SyncOutcome.Drifted, result.Outcome);
        Assert.Contains("G9", result.Message, StringComparison.Ordinal);
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void A_rename_whose_address_is_not_freed_by_what_is_given_is_skipped_and_explained()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("berta").Id("E1"), User("berta.bos").Id("E2"));

        var result = Assert.Single(World.Run(World.Delta().Where(change => change.Email == At("anna"))));

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.Contains(At("berta"), result.Message, StringComparison.Ordinal);
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void Half_a_swap_is_not_half_done()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("berta").Id("E1"), User("anna").Id("E2"));

        Assert.Equal(SyncOutcome.Skipped, Assert.Single(World.Run(World.Delta().Take(1))).Outcome);

        Assert.Equal(0, World.Target.Writes);
        Run();
    }

    [Fact]
    public void A_new_account_whose_address_is_not_freed_by_what_is_given_is_not_made()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E9"), User("anna.smit").Id("E1"));

        var result = Assert.Single(World.Run(World.Delta().Where(change => change.Action == SyncAction.Create)));

        Assert.NotEqual(SyncOutcome.Succeeded, result.Outcome);
        Assert.Contains(At("anna"), result.Message, StringComparison.Ordinal);
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void An_alias_that_is_not_freed_by_what_is_given_is_left_out_without_asking_Zivver()
    {
        Synced(User("anna").Id("E1").WithAliases("zaken"), User("berta").Id("E2").WithAliases("b"));
        Sources(User("anna").Id("E1").WithAliases(), User("berta").Id("E2").WithAliases("b", "b2", "zaken").Named("Changed"));

        var result = Assert.Single(World.Run(World.Delta().Where(change => change.Email == At("berta"))));

        Assert.Equal(SyncOutcome.Partial, result.Outcome);
        Assert.Contains(At("zaken"), result.Message, StringComparison.Ordinal);
        Assert.Equal([At("b"), At("b2")], InZivver("berta").Aliases.Order());
        Assert.Equal("Changed", InZivver("berta").DisplayName);
        Assert.Empty(World.Target.Refusals);
        Run();
        Assert.Equal([At("b"), At("b2"), At("zaken")], InZivver("berta").Aliases.Order());
    }

    [Fact]
    public void What_is_not_ready_is_skipped_with_its_reason()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E9"));

        var results = World.Run(World.Delta());

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Equal((SyncOutcome.Skipped, result.Reason), (result.Outcome, result.Message)));
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void A_run_of_given_changes_saves_the_links_of_its_accounts_only()
    {
        ByHand(User("anna"));
        ByHand(User("berta"));
        Sources(User("anna").Id("E1").Named("Changed"), User("berta").Id("E2").Named("Changed"), User("carla").Id("E3"));

        World.Run(World.Delta().Where(change => change.Email != At("berta")));

        Assert.Equal(["E1", "E3"], World.Mapping.Links.Select(link => link.Identifier.Value).Order());
    }

    [Fact]
    public void Given_changes_are_recorded_as_such()
    {
        Sources(User("anna"));

        World.Run(World.Delta());

        Assert.Equal(SyncRunMode.Changes, World.Journal.Run!.Mode);
        Assert.Equal(0, World.Journal.Run.ExitCode);
        Run();
        Assert.Equal(SyncRunMode.Manual, World.Journal.Run.Mode);
    }
}
