using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Sources;

public class MergeTests : SyncCase
{
    private const string Guid = "objectGUID";

    [Fact]
    public void One_identifier_in_two_sources_is_one_account()
    {
        Merged(
            [User("anna").Id("E1").Named("Anna de Wit").WithAliases("a")],
            [User("anna").Id("E1").Named("A. de Wit").WithAliases("a.dewit", "a").WithPhone("+31612345678")]);
        Run();

        var anna = InZivver("anna");
        Assert.Equal(("Anna de Wit", "+31612345678"), (anna.DisplayName, anna.PhoneNumber));
        Assert.Equal([At("a"), At("a.dewit")], anna.Aliases);
        Assert.Equal(1, World.Zivver.Count(AccountType.User));
    }

    [Fact]
    public void One_address_in_two_sources_without_a_shared_identifier_is_one_account_with_both()
    {
        Merged([User("anna").Id("E1")], [User("anna").Id("G1", Guid)]);
        Run();

        Assert.Equal(["E1", "G1"], World.Mapping.Links.Select(link => link.Identifier.Value).Order());
        Assert.Equal(1, World.Zivver.Count(AccountType.User));
    }

    [Fact]
    public void The_profile_can_say_whose_value_counts()
    {
        Profile = Profile with { Precedence = new Dictionary<SyncProperty, IReadOnlyList<string>> { [SyncProperty.PhoneNumber] = ["PHONES", "ad"] } };

        var merged = SourceMerger.Merge(
        [
            Read("ad", SourceRole.Accounts, User("anna").Named("Anna").WithPhone("+31611111111").From("ad"), User("berta").WithPhone("+31622222222").From("ad")),
            Read("phones", SourceRole.Enrich, User("anna").Named("A.").WithPhone("+31633333333").From("phones")),
        ], Profile).Accounts;

        Assert.Equal(("Anna", "+31633333333", "phones"), (merged[0].DisplayName, merged[0].PhoneNumber, merged[0].Origins[SyncProperty.PhoneNumber]));
        Assert.Equal("+31622222222", merged[1].PhoneNumber);
    }

    [Fact]
    public void An_address_is_no_identifier_beside_a_better_one()
    {
        var merged = SourceMerger.Merge(
        [
            Read("ad", SourceRole.Accounts, User("anna").Id("E1").From("ad")), Read("phones", SourceRole.Enrich, User("anna").From("phones")),
        ], Profile).Accounts.Single();

        Assert.Equal([new Identifier(IdentifierName, "E1")], merged.Identifiers);
    }

    [Fact]
    public void Where_each_value_came_from_is_kept()
    {
        var merged = SourceMerger.Merge(
        [
            Read("hr", SourceRole.Accounts, User("anna").Named(null).WithDelegates("berta").From("hr")),
            Read("ad", SourceRole.Accounts, User("anna").Named("Anna").WithDelegates("carla").WithPhone("+31612345678").From("ad")),
        ], Profile).Accounts.Single();

        Assert.Equal("hr, ad", merged.Source);
        Assert.Equal("hr.csv, ad.csv", merged.Location);
        Assert.Equal(("ad", "ad", "hr, ad", "hr"), (merged.Origins[SyncProperty.DisplayName], merged.Origins[SyncProperty.PhoneNumber], merged.Origins[SyncProperty.Delegates], merged.Origins[SyncProperty.Enabled]));
    }

    [Fact]
    public void One_address_with_two_values_of_an_identifier_is_a_problem_and_never_one_account()
    {
        Merged([User("anna").Id("E1")], [User("anna").Id("E9")]);

        AssertStopped("anna", ChangeStatus.Problem, "IdentifierConflict");
        AssertNothingIsWritten();
    }

    [Fact]
    public void One_identifier_with_two_addresses_that_share_nothing_is_a_problem()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Merged([User("anna").Id("E1").Named("Changed"), User("berta").Id("E2")], [User("a.dewit").Id("E1")]);

        AssertStopped("anna", ChangeStatus.Problem, "AddressConflict");
        AssertNothingIsWritten();
    }

    [Fact]
    public void One_identifier_with_two_addresses_that_share_one_is_one_account_under_the_first_address()
    {
        Merged([User("anna").Id("E1").WithAliases("a.dewit")], [User("a.dewit").Id("E1").WithPhone("+31612345678")]);
        Run();

        Assert.Equal("+31612345678", InZivver("anna").PhoneNumber);
        Assert.Equal([At("a.dewit")], InZivver("anna").Aliases);
    }

    [Fact]
    public void A_delegate_whom_one_source_still_calls_by_an_address_that_no_longer_counts_keeps_access()
    {
        Merged([User("anna").Id("E1").WithAliases("a"), Mailbox("info", "anna").Id("M1")], [User("anna").Id("E1").WithAliases("a"), Mailbox("info", "anna").Id("M1")]);
        Run();

        Merged([User("anna.jansen").Id("E1").WithAliases("a"), Mailbox("info").Id("M1")], [User("anna").Id("E1").WithAliases("a"), Mailbox("info", "anna").Id("M1")]);
        Run();

        Assert.Equal([At("anna.jansen")], AccessTo("info"));
    }

    [Fact]
    public void An_account_whose_address_only_the_second_source_has_is_not_missing()
    {
        ByHand(User("anna"));

        Merged([User("anna.jansen").Id("E1").WithAliases("a")], [User("anna").Id("E1").WithAliases("a")]);

        AssertBlocked("anna", "StillNamed");
        World.Run();
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void Sources_that_disagree_on_Enabled_leave_the_account_as_it_is()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Merged([User("anna").Id("E1"), User("berta").Id("E2")], [User("anna").Id("E1").Suspended().Named("Changed")]);

        AssertStopped("anna", ChangeStatus.Problem, "EnabledConflict");
        AssertNothingIsWritten();
    }

    [Fact]
    public void Sources_that_agree_on_a_suspension_suspend()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Merged([User("anna").Id("E1").Suspended(), User("berta").Id("E2")], [User("anna").Id("E1").Suspended()]);

        Assert.Equal(SyncAction.Disable, Assert.Single(Run()).Action);
    }

    [Fact]
    public void Whoever_is_in_one_source_is_not_missing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Merged([User("anna").Id("E1")], [User("berta").Id("E2")]);

        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_source_that_enriches_adds_properties_and_nothing_else()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("phones", User("anna").Id("E1").WithPhone("+31612345678").Suspended().From("phones"), User("stranger").Id("E9").From("phones")) { Role = SourceRole.Enrich },
            new GivenSource("staff", User("anna").Id("E1").From("staff"), User("berta").Id("E2").From("staff")),
        ];

        Assert.Equal(At("anna"), Assert.Single(Run()).Email);
        Assert.Equal(("+31612345678", true), (InZivver("anna").PhoneNumber, InZivver("anna").Enabled));
        Assert.Null(World.InZivver(At("stranger")));
    }

    [Fact]
    public void An_entry_that_joins_two_others_is_a_problem_for_all_of_them()
    {
        Synced(User("anna").Id("E1"), User("anne"));
        World.Sources =
        [
            new GivenSource("hr", User("anna").Id("E1").Named("Changed").From("hr")),
            new GivenSource("mail", User("anne").Named("Changed").From("mail")),
            new GivenSource("ad", User("anne").Id("E1").From("ad")),
        ];

        Assert.All(World.Delta(), change => Assert.Equal(SyncAction.None, change.Action));
        AssertNothingIsWritten();
    }

    [Fact]
    public void Two_entries_of_one_source_never_become_one_account()
    {
        Synced(User("anna").Id("E1"), User("berta"));
        Merged([User("anna").Id("E1").WithAliases("berta"), User("berta").Named("Changed")], [User("berta").Id("E1")]);

        Assert.All(World.Delta(), change => Assert.Equal(SyncAction.None, change.Action));
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_source_that_is_a_day_behind_in_a_swap_stops_only_those_concerned()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"));
        Merged(
            [User("berta").Id("E1"), User("anna").Id("E2"), User("carla").Id("E3")],
            [User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3").Named("carla").WithPhone("+31612345678")]);

        Assert.Equal(At("carla"), Assert.Single(World.Run()).Email);
        Assert.Contains(World.Delta(), change => change.ReasonCode == "IdentifierConflict");
        Assert.Equal(("anna", "berta"), (InZivver("anna").DisplayName, InZivver("berta").DisplayName));
    }

    [Fact]
    public void A_user_and_a_mailbox_never_become_one_account()
    {
        Synced(User("anna"));
        Merged([User("anna"), User("info").Id("G1").Suspended()], [Mailbox("info", "anna").Id("G1")]);
        Run();

        Assert.Equal(AccountType.FunctionalAccount, InZivver("info").AccountType);
    }

    private void Merged(SyncAccount[] first, SyncAccount[] second) => World.Sources =
    [
        new GivenSource("hr", [.. first.Select(account => account.From("hr"))]),
        new GivenSource("ad", [.. second.Select(account => account.From("ad"))]),
    ];

    private static SourceRead Read(string source, SourceRole role, params SyncAccount[] accounts) =>
        new() { Source = source, Role = role, Delivers = [AccountType.User], Accounts = accounts };
}
