using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class RenameTests : SyncCase
{
    [Fact]
    public void A_rename_keeps_the_link_where_there_is_a_fixed_identifier()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna"));
        var id = IdOf("anna");

        Sources(User("anna").Id("E1").MovedTo("anna.jansen").Named("Anna Jansen"), Mailbox("info", "anna.jansen"));
        var renamed = Assert.Single(Run());

        Assert.Contains(ChangeMark.Rename, renamed.Marks);
        Assert.Equal(id, IdOf("anna.jansen"));
        Assert.Equal("Anna Jansen", InZivver("anna.jansen").DisplayName);
        Assert.Equal([At("anna.jansen")], AccessTo("info"));
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void Without_a_fixed_identifier_another_address_is_another_account()
    {
        Synced(User("anna"), User("berta"));
        var id = IdOf("anna");

        Sources(User("anna.jansen"), User("berta"));
        Run();

        Assert.NotEqual(id, IdOf("anna.jansen"));
        Assert.False(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_rename_can_keep_the_old_address_as_an_alias_of_the_same_account()
    {
        Synced(User("anna").Id("E1").WithAliases("a.dewit"));

        Sources(User("anna.jansen").Id("E1").WithAliases("a.dewit", "anna"));
        Run();

        Assert.Equal([At("a.dewit"), At("anna")], InZivver("anna.jansen").Aliases);
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void Primary_address_and_alias_change_places_in_one_write()
    {
        Synced(User("anna").Id("E1").WithAliases("anna.jansen"));

        Sources(User("anna.jansen").Id("E1").WithAliases("anna"));
        Run();

        Assert.Equal([At("anna")], InZivver("anna.jansen").Aliases);
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void The_profile_can_keep_every_former_address_as_an_alias_and_the_delta_still_ends()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1").WithAliases("a.dewit"), User("berta").Id("E2").WithAliases());

        Sources(User("anna.jansen").Id("E1").WithAliases("a.dewit"), User("berta").Id("E2").WithAliases());
        Run();
        Sources(User("anna.smit").Id("E1").WithAliases(), User("berta").Id("E2").WithAliases("b"));
        Run();

        Assert.Equal([At("anna.jansen"), At("anna")], InZivver("anna.smit").Aliases.Order());
    }

    [Fact]
    public void A_former_address_is_kept_also_where_aliases_are_not_managed()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1"));

        Sources(User("anna.jansen").Id("E1"));
        Run();

        Assert.Equal([At("anna")], InZivver("anna.jansen").Aliases);
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void An_alias_that_became_the_primary_address_is_a_suggestion_and_blocks_both_sides()
    {
        Synced(User("anna").WithAliases("a.dewit"), User("berta").WithAliases("b"));

        Sources(User("a.dewit").WithAliases(), User("berta").WithAliases("b"));

        AssertBlocked("a.dewit", "AliasSuggestion");
        AssertBlocked("anna", "AliasSuggestion");
        Assert.Contains($"Set-SyncAccountMapping -Identifier 'Email={At("a.dewit")}' -ZivverId '{IdOf("anna")}'", Change("a.dewit").Reason, StringComparison.Ordinal);
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_suggestion_stays_open_also_where_somebody_else_has_the_new_address_as_an_alias_by_now()
    {
        Synced(User("anna"), User("berta").WithAliases(), Mailbox("info", "anna", "berta"));

        Sources(User("anna.smit").WithAliases("anna"), User("berta").WithAliases("anna.smit"), Mailbox("info", "anna.smit", "berta"));
        Run();

        Assert.Equal([At("anna.smit")], InZivver("berta").Aliases);
        AssertBlocked("anna.smit", "AliasSuggestion");
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_suggestion_that_is_linked_becomes_a_rename()
    {
        Synced(User("anna").WithAliases("a.dewit"), User("berta").WithAliases("b"));
        var id = IdOf("anna");
        Sources(User("a.dewit").WithAliases(), User("berta").WithAliases("b"));

        Link(User("a.dewit"), id);
        Run();

        Assert.Equal(id, IdOf("a.dewit"));
        Assert.True(InZivver("a.dewit").Enabled);
    }

    [Fact]
    public void Once_the_suggestion_is_linked_the_old_address_can_go_to_somebody_new()
    {
        Synced(User("anna").WithAliases("a.dewit"), User("berta").WithAliases("b"));
        var id = IdOf("anna");
        Sources(User("a.dewit").WithAliases(), User("berta").WithAliases("b"));
        Link(User("a.dewit"), id);
        Run();

        Sources(User("anna").Named("Anna Jansen").WithAliases(), User("a.dewit").WithAliases(), User("berta").WithAliases("b"));
        Run();

        Assert.Equal(id, IdOf("a.dewit"));
        Assert.NotEqual(id, IdOf("anna"));
    }

    [Fact]
    public void An_old_address_that_became_an_alias_of_a_new_one_is_a_suggestion_too()
    {
        Synced(User("anna").WithAliases("a"), User("berta").WithAliases("b"));

        Sources(User("anna.jansen").WithAliases("a", "anna"), User("berta").WithAliases("b"));

        AssertBlocked("anna.jansen", "AliasSuggestion");
        AssertBlocked("anna", "AliasSuggestion");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_suggestion_is_open_for_a_fixed_identifier_that_was_never_linked()
    {
        ByHand(User("anna").WithAliases("a.dewit"));

        Sources(User("a.dewit").Id("E1"));

        AssertBlocked("a.dewit", "AliasSuggestion");
        AssertBlocked("anna", "AliasSuggestion");
    }

    [Fact]
    public void An_account_that_was_renamed_by_hand_in_Zivver_gets_its_address_back()
    {
        Synced(User("anna").Id("E1"), User("berta"));
        var (anna, berta) = (IdOf("anna"), IdOf("berta"));
        ChangeByHand("anna", address: "anna.hand");
        ChangeByHand("berta", address: "berta.hand");

        Assert.All(Run(), result => Assert.Equal([ChangeMark.Rename], result.Marks));

        Assert.Equal(anna, IdOf("anna"));
        Assert.Equal(berta, IdOf("berta"));
    }

    [Fact]
    public void An_account_that_was_renamed_by_hand_stays_so_while_somebody_else_has_its_address()
    {
        Synced(User("anna").Id("E1"));
        ChangeByHand("anna", address: "anna.hand");
        var other = ByHand(User("anna").Named("Somebody else"));

        AssertBlocked("anna.hand", "AddressTaken");
        AssertBlocked("anna", "StillNamed");
        AssertNothingIsWritten();
        Assert.Equal(other, IdOf("anna"));
    }

    [Fact]
    public void A_whole_organization_changes_its_mail_domain_in_one_write_per_account()
    {
        var people = Enumerable.Range(1, 25).Select(number => User($"p{number}").Id($"E{number}").WithDelegates(number > 1 ? [$"p{number - 1}"] : [])).ToArray();
        Synced([.. people, Mailbox("info", "p1", "p2").Id("M1")]);
        var ids = people.Select(person => IdOf(person.Email)).ToList();

        static string Moved(string address) => address.Replace("@example.test", "@new.example.test", StringComparison.Ordinal);
        Sources(
        [
            .. people.Select(person => person.MovedTo(Moved(person.Email)).WithDelegates([.. person.Delegates!.Select(Moved)])),
            Mailbox(Moved(At("info")), Moved(At("p1")), Moved(At("p2"))).Id("M1"),
        ]);
        Run();

        Assert.Equal(ids, people.Select(person => IdOf(Moved(person.Email))));
        Assert.Equal([Moved(At("p24"))], AccessTo(Moved(At("p25"))));
        Assert.Equal(people.Length + 1, World.Target.Writes);
    }

    [Fact]
    public void Without_fixed_identifiers_a_new_mail_domain_only_suggests_where_the_old_addresses_are_aliases()
    {
        var people = Enumerable.Range(1, 10).Select(number => User($"p{number}").WithAliases($"alias{number}")).ToArray();
        Synced(people);

        Sources([.. people.Select((person, i) => person.MovedTo($"p{i + 1}@new.example.test").WithAliases($"p{i + 1}", $"alias{i + 1}"))]);

        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, "AliasSuggestion"), (change.Action, change.ReasonCode)));
        AssertNothingIsWritten();
    }

    [Fact]
    public void Without_fixed_identifiers_and_aliases_a_new_mail_domain_suspends_nobody_past_the_limit()
    {
        Profile = Profile with { Limits = new SyncLimits() };
        var people = Enumerable.Range(1, 10).Select(number => User($"p{number}")).ToArray();
        Synced(people);

        Sources([.. people.Select((person, i) => person.MovedTo($"p{i + 1}@new.example.test"))]);
        World.Run();

        Assert.All(people, person => Assert.True(InZivver(person.Email).Enabled));
    }
}
