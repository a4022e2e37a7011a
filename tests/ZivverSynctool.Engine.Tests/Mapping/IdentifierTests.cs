using ZivverSynctool.Mapping;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class IdentifierTests : SyncCase
{
    private const string Guid = "objectGUID";

    [Fact]
    public void An_identifier_that_changed_is_another_person_until_an_admin_says_otherwise()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Sources(User("anna").Id("E1-new").Named("Changed"), User("berta").Id("E2"));

        AssertBlocked("anna", "RecycledAddress");
        AssertNothingIsWritten();
        Link(User("anna").Id("E1-new"), IdOf("anna"));
        Run();
        Assert.Equal("Changed", InZivver("anna").DisplayName);
    }

    [Fact]
    public void An_account_that_lost_its_identifier_is_left_alone_while_others_have_theirs()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Sources(User("anna").WithoutId().Named("Changed"), User("berta").Id("E2"));

        AssertBlocked("anna", "IdentifierMissing");
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_account_without_the_identifier_that_was_never_linked_goes_by_its_address()
    {
        Synced(User("anna").Id("E1"), User("extern"));

        Sources(User("anna").Id("E1"), User("extern").Named("Changed"));

        Assert.Equal(At("extern"), Assert.Single(Run()).Email);
    }

    [Fact]
    public void An_identifier_that_came_later_is_linked_and_holds_from_then_on()
    {
        Synced(User("anna"), User("berta"));
        var id = IdOf("anna");

        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna.jansen").Id("E1"), User("berta").Id("E2"));
        Run();

        Assert.Equal(id, IdOf("anna.jansen"));
        Assert.DoesNotContain(World.Mapping.Links, link => !link.Identifier.IsFixed);
    }

    [Theory]
    [InlineData("E1", null)]
    [InlineData(null, "G1")]
    public void Any_of_several_identifiers_finds_the_account(string? number, string? guid)
    {
        Synced(User("anna").Id("E1").Id("G1", Guid), User("berta").Id("E2").Id("G2", Guid));
        var id = IdOf("anna");

        var anna = User("anna.jansen").Named("Anna Jansen");
        Sources(guid is null ? anna.Id(number!) : anna.Id(guid, Guid), User("berta").Id("E2").Id("G2", Guid));
        Run();

        Assert.Equal(id, IdOf("anna.jansen"));
        Assert.Equal(["E1", "G1"], World.Mapping.Links.Where(link => link.ZivverId == id).Select(link => link.Identifier.Value).Order());
    }

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("anna.jansen", "anna")]
    [InlineData("anna", "Anna Jansen")]
    [InlineData("carla", "Carla")]
    public void One_of_several_identifiers_that_says_otherwise_leaves_the_account_as_it_is_until_an_admin_says_who_it_is(string address, string name)
    {
        Synced(User("anna").Id("E1").Id("G1", Guid).Named("anna"), User("berta").Id("E2").Id("G2", Guid));
        var id = IdOf("anna");

        // Her number was typed for somebody else, or she was entered anew in the directory.
        var entry = User(address).Id("E1").Id("G3", Guid).Named(name).WithPhone("+31612345678");
        Sources(entry, User("berta").Id("E2").Id("G2", Guid));

        AssertBlocked(address, "IdentifiersDisagree");
        AssertBlocked("anna", "IdentifiersDisagree");
        AssertNothingIsWritten();
        Assert.Equal([id], World.Delta().Select(change => change.SuggestedZivverId).OfType<string>());
        Link(User(address).Id("G3", Guid), id);
        Run();
        Assert.Equal((id, name), (IdOf(address), InZivver(address).DisplayName));
    }

    [Fact]
    public void An_identifier_that_was_dealt_out_again_does_not_open_the_account_of_the_one_who_had_it()
    {
        Synced(User("anna").Id("E1").Named("Anna de Wit"), User("berta").Id("E2"));
        var id = IdOf("anna");
        Synced(User("berta").Id("E2"));

        Sources(User("carla").Id("E1").Named("Carla Bos"), User("berta").Id("E2"));

        AssertBlocked("carla", "UnconfirmedLink");
        AssertNothingIsWritten();
        Assert.Equal(id, Change("carla").SuggestedZivverId);
    }

    [Fact]
    public void Whoever_comes_back_under_another_name_and_address_does_so_once_an_admin_says_who_it_is()
    {
        Synced(User("anna").Id("E1").Named("Anna de Wit"), User("berta").Id("E2"));
        var id = IdOf("anna");
        Synced(User("berta").Id("E2"));
        var back = User("a.jansen").Id("E1").Named("Anna Jansen");
        Sources(back, User("berta").Id("E2"));
        AssertBlocked("a.jansen", "UnconfirmedLink");

        Link(back, id);
        Run();

        Assert.Equal((id, true), (IdOf("a.jansen"), InZivver("a.jansen").Enabled));
    }

    [Theory]
    [InlineData("anna", "Anna Jansen")]
    [InlineData("anna.jansen", "Anna de Wit")]
    public void Whoever_comes_back_with_the_name_or_an_address_of_before_is_the_same(string address, string name)
    {
        Synced(User("anna").Id("E1").Named("Anna de Wit"), User("berta").Id("E2"));
        var id = IdOf("anna");
        Synced(User("berta").Id("E2"));

        Sources(User(address).Id("E1").Named(name), User("berta").Id("E2"));
        Run();

        Assert.Equal((id, true), (IdOf(address), InZivver(address).Enabled));
    }

    [Fact]
    public void Somebody_suspended_who_stays_so_may_be_renamed_altogether()
    {
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        ByHand(User("anna"), enabled: false);
        Run();
        var id = IdOf("anna");

        Sources(User("zz.left").Id("E1").Named("Left 2026").Suspended(), User("berta").Id("E2"));
        Run();

        Assert.Equal((id, false), (IdOf("zz.left"), InZivver("zz.left").Enabled));
    }

    [Fact]
    public void Identifiers_that_lead_to_two_accounts_block_the_one_and_suspend_neither()
    {
        Synced(User("anna").Id("E1").Id("G1", Guid), User("berta").Id("E2").Id("G2", Guid));

        Sources(User("anna").Id("E1").Id("G2", Guid).Named("Changed"));

        AssertBlocked("anna", "IdentifiersDisagree");
        AssertBlocked("berta", "IdentifiersDisagree");
        AssertNothingIsWritten();
    }

    [Fact]
    public void Two_source_accounts_that_are_linked_to_one_Zivver_account_are_both_left_alone()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        var own = World.Mapping.Links.Single(link => link.ZivverId == IdOf("anna"));
        World.Mapping.Links = [.. World.Mapping.Links, own with { Identifier = new Identifier(IdentifierName, "E9") }];

        Sources(User("anna.smit").Id("E9"), User("anna.jansen").Id("E1"), User("berta").Id("E2"));

        AssertBlocked("anna.jansen", "IdentifiersDisagree");
        AssertBlocked("anna.smit", "IdentifiersDisagree");
        AssertNothingIsWritten();
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void One_address_twice_in_a_source_is_a_problem_and_changes_nothing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Sources(User("anna").Id("E1").Named("Changed"), User("anna").Id("E9"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.Problem, "DuplicateAddress");
        AssertNothingIsWritten();
    }

    [Fact]
    public void One_identifier_twice_in_a_source_is_a_problem_and_changes_nothing()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Sources(User("anna").Id("E1").Named("Changed"), User("carla").Id("E1"), User("berta").Id("E2"));

        AssertStopped("anna", ChangeStatus.Problem, "DuplicateIdentifier");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_mapped_account_that_was_deleted_in_Zivver_is_made_again_and_says_why()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        DeleteByHand("anna");

        var change = Change("anna");

        AssertReady(SyncAction.Create, change);
        Assert.Contains("gone from Zivver", change.Reason, StringComparison.Ordinal);
        Run();
        Assert.Equal(IdOf("anna"), Assert.Single(World.Mapping.Links, link => link.Identifier.Value == "E1").ZivverId);
    }

    [Fact]
    public void A_mapped_account_that_was_deleted_falls_back_to_its_address()
    {
        Synced(User("anna").Id("E1").Named("Anna"), User("berta").Id("E2"));
        DeleteByHand("anna");
        var id = ByHand(User("anna").Named("Made by hand"));

        var change = Change("anna");

        Assert.Contains("gone from Zivver", change.Reason, StringComparison.Ordinal);
        Assert.Contains("Linked by address", change.Reason, StringComparison.Ordinal);
        Run();
        Assert.Equal(id, Assert.Single(World.Mapping.Links, link => link.Identifier.Value == "E1").ZivverId);
    }

    [Fact]
    public void Another_identifier_property_takes_over_on_a_live_profile()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        var id = IdOf("anna");

        Sources(User("anna").Id("G1", Guid), User("berta").Id("G2", Guid));
        AssertNothingReady();
        Run();
        Sources(User("anna.jansen").Id("G1", Guid), User("berta").Id("G2", Guid));
        Run();

        Assert.Equal(id, IdOf("anna.jansen"));
    }

    [Fact]
    public void A_forest_with_new_objectGUIDs_changes_nothing_until_old_and_new_are_told_apart()
    {
        var people = Enumerable.Range(1, 12).Select(number => User($"p{number}").Id($"G{number}", Guid)).ToArray();
        Synced(people);

        SyncAccount[] migrated = [.. people.Select((person, i) => person.Id($"H{i + 1}", Guid).Named($"Person {i + 1}"))];
        Sources(migrated);

        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, "RecycledAddress"), (change.Action, change.ReasonCode)));
        AssertNothingIsWritten();

        World.Mapping.Links = World.Mapping.Links
            .Select(link => link with { Identifier = link.Identifier with { Value = link.Identifier.Value.Replace('G', 'H') } }).ToList();
        Assert.Equal(12, Run().Count);
    }

    [Fact]
    public void A_wrong_key_stops_every_call_before_anything_is_written()
    {
        Synced([.. Enumerable.Range(1, 6).Select(number => User($"p{number}").Id($"E{number}"))]);
        LinkElsewhere(4);
        var changes = new[] { new SyncChange { Email = At("p1"), Action = SyncAction.Update } };

        Assert.Equal("WrongOrganization", Assert.Throws<SyncException>(() => World.Delta()).ErrorId);
        Assert.Equal("WrongOrganization", Assert.Throws<SyncException>(() => World.Run()).ErrorId);
        Assert.Equal("WrongOrganization", Assert.Throws<SyncException>(() => World.Run(changes)).ErrorId);
        Assert.Equal("WrongOrganization", Assert.Throws<SyncException>(() => World.Preview()).ErrorId);
        Assert.Equal(0, World.Target.Writes);
    }

    [Fact]
    public void Half_of_the_mapped_accounts_are_enough_to_know_the_organization()
    {
        Synced([.. Enumerable.Range(1, 6).Select(number => User($"p{number}").Id($"E{number}"))]);
        LinkElsewhere(3);

        Run();
    }

    [Fact]
    public void Four_mapped_accounts_say_nothing_about_the_organization()
    {
        Synced([.. Enumerable.Range(1, 4).Select(number => User($"p{number}").Id($"E{number}"))]);
        LinkElsewhere(4);

        Run();
        Assert.All(World.Mapping.Links, link => Assert.Equal(IdOf(link.Email), link.ZivverId));
    }

    [Fact]
    public void A_lost_mapping_costs_nothing_while_addresses_still_match()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"), User("berta").Id("E2").WithAliases("b"));
        var links = World.Mapping.Links.Select(link => (link.Identifier, link.ZivverId)).ToHashSet();

        World.Mapping.Links = [];

        Assert.Empty(World.Delta());
        Assert.Empty(Run());
        Assert.Equal(links, World.Mapping.Links.Select(link => (link.Identifier, link.ZivverId)).ToHashSet());
    }

    [Fact]
    public void A_delta_and_a_preview_save_no_link()
    {
        ByHand(User("anna"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"));

        World.Delta();
        World.Preview();

        Assert.Empty(World.Mapping.Links);
    }

    [Fact]
    public void A_run_saves_the_link_of_every_account_that_was_matched_changed_or_not()
    {
        var ids = new[] { ByHand(User("anna")), ByHand(User("berta")) };
        Sources(User("anna").Id("E1").Named("Changed"), User("berta").Id("E2"));

        Run();

        Assert.Equal(ids, World.Mapping.Links.OrderBy(link => link.Identifier.Value, StringComparer.Ordinal).Select(link => link.ZivverId));
    }

    [Fact]
    public void Identifiers_compare_by_name_without_case_and_by_value_exactly()
    {
        Synced(User("anna").Id("e1", "employeenumber"), User("berta").Id("E2"));

        Sources(User("anna").Id("e1", "EMPLOYEENUMBER"), User("berta").Id("e2"));

        Assert.All(World.Delta(), change => Assert.Equal(At("berta"), change.Email));
        AssertBlocked("berta", MatchDoubt.RecycledAddress);
    }

    private void LinkElsewhere(int count) => World.Mapping.Links = World.Mapping.Links
        .Select((link, i) => i < count ? link with { ZivverId = $"99999999-0000-4000-8000-{i:x12}" } : link).ToList();
}
