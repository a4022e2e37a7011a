using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Sources;

public class ProblemTests : SyncCase
{
    private static readonly SyncAccount Anna = User("anna").Id("E1");
    private static readonly SyncAccount Berta = User("berta").Id("E2");

    [Fact]
    public void An_account_with_a_problem_is_neither_created_nor_changed_nor_missing()
    {
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(Anna.Named("Changed")), Problem(User("new").Id("E3"))];

        AssertStopped("anna", ChangeStatus.Problem, "InvalidPhoneNumber");
        AssertStopped("new", ChangeStatus.Problem, "InvalidPhoneNumber");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_problem_with_the_address_that_anothers_account_has_in_Zivver_is_not_about_that_account()
    {
        Synced(User("anna"), User("berta"));
        ChangeByHand("anna", address: "carla");
        World.Problems = [Problem(User("carla").Suspended())];

        var changes = World.Delta();

        Assert.Null(Assert.Single(changes, change => change.Status == ChangeStatus.Problem).ZivverId);
        AssertReady(SyncAction.Update, Assert.Single(changes, change => change.Status == ChangeStatus.Ready));
        Assert.Equal(At("carla"), Assert.Single(World.Run()).Email);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void An_account_that_a_problem_names_only_by_its_identifier_is_not_missing()
    {
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(Anna) with { Email = "", Addresses = [] }];

        AssertNothingReady();
    }

    [Fact]
    public void An_account_that_a_problem_names_only_by_an_alias_is_not_missing()
    {
        Synced(Anna.WithAliases("a"), Berta.WithAliases("b"));
        Sources(Berta.WithAliases("b"));
        World.Problems = [Problem(Anna) with { Email = "", Addresses = [At("a")], Identifiers = [] }];

        AssertNothingReady();
    }

    [Fact]
    public void An_account_that_another_names_as_its_alias_is_not_missing()
    {
        Synced(Anna.WithAliases(), Berta.WithAliases("b"));

        Sources(Berta.WithAliases("b", "anna"));

        AssertBlocked("anna", "StillNamed");
        AssertBlocked("berta", "AddressTaken");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_suspension_that_all_claimants_agree_on_is_not_held_back()
    {
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(Anna.Suspended()), Problem(Anna.Suspended())];

        var result = Assert.Single(World.Run());

        Assert.Equal((At("anna"), SyncAction.Disable, SyncOutcome.Succeeded), (result.Email, result.Action, result.Outcome));
        Assert.False(InZivver("anna").Enabled);
        AssertNothingReady();
    }

    [Fact]
    public void A_suspension_that_one_claimant_does_not_agree_on_is_held_back()
    {
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(Anna.Suspended()), Problem(Anna)];

        AssertNothingIsWritten();
    }

    [Fact]
    public void A_suspension_that_an_entry_in_doubt_does_not_agree_on_is_held_back()
    {
        Synced(Anna, Berta);

        // Her number was typed for somebody who has left, and another one for her.
        Sources(User("anna").Id("E9"), Berta);
        World.Problems = [Problem(User("somebody").Id("E1").Suspended())];

        AssertNothingIsWritten();
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_suspension_that_another_problem_does_not_agree_on_is_held_back_also_where_that_only_names_the_address()
    {
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(User("somebody").Id("E1").Suspended()), Problem(User("anna").Id("E9"))];

        AssertNothingIsWritten();
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_suspension_is_held_back_by_a_colleague_who_has_the_address_from_now_on()
    {
        Synced(Anna, Berta);

        Sources(Berta.MovedTo("anna"));
        World.Problems = [Problem(Anna.MovedTo("anna.old").Suspended())];

        AssertStopped("anna.old", ChangeStatus.Problem, "InvalidPhoneNumber");
        AssertNothingIsWritten();
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_suspension_is_held_back_by_a_mailbox_that_names_the_address_before_and_after_the_mailbox_is_made()
    {
        Synced(Anna.WithAliases("x"), Berta.WithAliases("b"));

        Sources(Berta.WithAliases("b"), Mailbox("anna.new", "berta").Id("E1").WithAliases("anna"));
        World.Problems = [Problem(Anna.Suspended())];
        World.Run();

        AssertNothingIsWritten();
        Assert.Equal((true, true), (InZivver("anna").Enabled, InZivver("anna.new").Enabled));
    }

    [Fact]
    public void Of_entries_that_may_be_of_two_people_who_says_nothing_does_not_agree_to_a_suspension()
    {
        Synced(Anna, Berta);
        World.Sources =
        [
            new GivenSource("hr", (Anna with { Enabled = null }).From("hr"), Berta.From("hr")),
            new GivenSource("ad", User("anna").Id("E9").Suspended().From("ad")),
        ];

        AssertStopped("anna", ChangeStatus.Problem, "IdentifierConflict");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_source_that_says_nothing_of_suspensions_does_not_hold_one_back()
    {
        Synced(Anna, Berta);
        World.Sources =
        [
            new GivenSource("hr", (Anna with { Enabled = null }).From("hr"), Berta.From("hr")),
            new GivenSource("ad") { Problems = [Problem(Anna.Suspended().From("ad"))] },
        ];

        Assert.Equal(SyncAction.Disable, Assert.Single(World.Run()).Action);
    }

    [Fact]
    public void A_good_entry_in_one_source_does_not_heal_a_bad_one_in_another()
    {
        Synced(Anna, Berta);
        World.Sources =
        [
            new GivenSource("hr", Berta.From("hr")) { Problems = [Problem(Anna.Suspended().From("hr"))] },
            new GivenSource("ad", Anna.Named("Changed").From("ad"), Berta.From("ad")),
        ];

        Assert.All(World.Delta(), change => Assert.Equal((At("anna"), SyncAction.None, ChangeStatus.Problem), (change.Email, change.Action, change.Status)));
        AssertNothingIsWritten();
        Assert.Equal(("anna", true), (InZivver("anna").DisplayName, InZivver("anna").Enabled));
    }

    [Fact]
    public void A_bad_entry_and_a_good_one_that_agree_on_a_suspension_suspend()
    {
        Synced(Anna, Berta);
        World.Sources =
        [
            new GivenSource("hr", Berta.From("hr")) { Problems = [Problem(Anna.Suspended().From("hr"))] },
            new GivenSource("ad", Anna.Suspended().Named("Changed").From("ad"), Berta.From("ad")),
        ];

        Assert.Single(World.Run());

        Assert.Equal(("anna", false), (InZivver("anna").DisplayName, InZivver("anna").Enabled));
    }

    [Fact]
    public void A_protected_account_is_not_suspended_by_way_of_a_problem()
    {
        Profile = Profile with { ProtectedAccounts = [At("anna")] };
        Synced(Anna, Berta);
        Sources(Berta);
        World.Problems = [Problem(Anna.Suspended())];

        AssertNothingIsWritten();
    }

    [Fact]
    public void A_delegate_whose_entry_has_a_problem_keeps_access()
    {
        Synced(Anna, Berta, Mailbox("info", "anna", "berta"));
        Sources(Berta, Mailbox("info", "anna", "berta"));
        World.Problems = [Problem(Anna)];

        AssertNothingReady();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_whose_entry_has_a_new_address_and_a_problem_keeps_access_and_others_lose_theirs()
    {
        Synced(Anna, Berta, User("carla").Id("E3"), Mailbox("info", "anna", "berta", "carla"));
        Sources(Berta, User("carla").Id("E3"), Mailbox("info", "anna.jansen", "carla"));
        World.Problems = [Problem(Anna.MovedTo("anna.jansen"))];

        Assert.Equal(At("info"), Assert.Single(Run()).Email);

        Assert.Equal([At("anna"), At("carla")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_whose_entry_has_a_problem_keeps_access_also_where_her_new_address_still_is_anothers()
    {
        Synced(Anna, Berta, User("carla").Id("E3"), Mailbox("info", "anna", "berta"));
        ChangeByHand("carla", aliases: ["anna.jansen"]);
        Sources(Berta, User("carla").Id("E3"), Mailbox("info", "anna.jansen", "berta"));
        World.Problems = [Problem(Anna.MovedTo("anna.jansen"))];

        AssertNothingReady();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_with_a_new_address_of_whom_it_is_in_doubt_who_she_is_keeps_access()
    {
        Synced(Anna.Id("G1", "objectGUID"), Berta.Id("G2", "objectGUID"), Mailbox("info", "anna", "berta"));

        Sources(Anna.MovedTo("anna.jansen").Id("G9", "objectGUID"), Berta.Id("G2", "objectGUID"), Mailbox("info", "anna.jansen"));
        World.Run();

        AssertBlocked("anna.jansen", "IdentifiersDisagree");
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    private static SourceProblem Problem(SyncAccount account) => new()
    {
        Code = "InvalidPhoneNumber",
        Message = $"{account.Location}: '12' is not a phone number.",
        Remedy = "Correct the number.",
        Source = account.Source,
        Location = account.Location,
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Addresses = [account.Email],
        Identifiers = account.Identifiers,
        Enabled = account.Enabled,
    };
}
