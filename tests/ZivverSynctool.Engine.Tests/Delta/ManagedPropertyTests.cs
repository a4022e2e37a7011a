using System.Text.Json;
using ZivverSynctool.Generation;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class ManagedPropertyTests : SyncCase
{
    [Fact]
    public void A_source_with_only_addresses_and_names_changes_nothing_else_of_a_full_organization()
    {
        Synced([.. FullOrganization()]);
        var before = EverythingButNames();

        Sources([.. World.Accounts.Select(account => OnlyAddressAndName(account) with { DisplayName = account.DisplayName + " II" })]);
        var results = Run();

        Assert.Equal(World.Accounts.Count, results.Count);
        Assert.Equal(before, EverythingButNames());
    }

    [Fact]
    public void Against_hand_made_accounts_it_changes_nothing_at_all()
    {
        var organization = FullOrganization();
        foreach (var account in organization)
            ByHand(account);

        Sources([.. organization.Select(OnlyAddressAndName)]);

        Assert.Empty(World.Delta());
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_empty_single_value_changes_nothing_but_an_empty_list_is_a_list()
    {
        Synced(User("anna").WithPhone("+31612345678").InUnit("Zorg").WithAliases("a"), User("berta").WithAliases("b"));

        Sources(User("anna").Named(null).WithAliases(), User("berta").WithAliases("b"));
        Run();

        var anna = InZivver("anna");
        Assert.Equal(("anna", "+31612345678", "Zorg"), (anna.DisplayName, anna.PhoneNumber, anna.OrganizationalUnit));
        Assert.Empty(anna.Aliases);
    }

    [Fact]
    public void A_mirrored_list_takes_away_what_the_source_has_not()
    {
        Synced(User("anna").WithAliases("a", "b"), Mailbox("info", "anna", "berta"), User("berta"));

        Sources(User("anna").WithAliases("b", "c"), Mailbox("info", "berta"), User("berta"));
        Run();

        Assert.Equal([At("b"), At("c")], InZivver("anna").Aliases.Order());
        Assert.Equal([At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_list_that_is_only_added_to_never_loses_anything()
    {
        Manage(ManageMode.Add, (AccountType.User, SyncProperty.Aliases), (AccountType.FunctionalAccount, SyncProperty.Delegates));
        Synced(User("anna").WithAliases("a"), Mailbox("info", "anna"), User("berta"));

        Sources(User("anna").WithAliases("b"), Mailbox("info", "berta"), User("berta"));
        Run();

        Assert.Equal([At("a"), At("b")], InZivver("anna").Aliases.Order());
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_list_that_is_only_added_to_may_be_empty_for_everyone()
    {
        Manage(ManageMode.Add, (AccountType.User, SyncProperty.Aliases));
        Synced(User("anna").WithAliases("a"));

        Sources(User("anna").WithAliases());

        AssertNothingReady();
    }

    [Fact]
    public void What_is_ignored_is_neither_compared_nor_changed()
    {
        Synced(User("anna").WithAliases("a").WithPhone("+31612345678").InUnit("Zorg").WithKey("k"), Mailbox("info", "anna"));

        Manage(ManageMode.Ignore, [.. Enum.GetValues<SyncProperty>().SelectMany(property => new[] { (AccountType.User, property), (AccountType.FunctionalAccount, property) })]);
        Sources(User("anna").Named("Changed").Suspended().WithAliases("b").WithPhone("+31687654321").InUnit("ICT").WithKey("k2"), Mailbox("info").Named("Changed"));

        Assert.Empty(World.Delta());
    }

    [Fact]
    public void What_is_ignored_does_not_come_with_a_new_account_either_but_for_its_name()
    {
        Manage(ManageMode.Ignore, [.. Enum.GetValues<SyncProperty>().Select(property => (AccountType.User, property))]);

        Sources(User("berta"), User("anna").WithAliases("a").WithDelegates("berta").WithPhone("+31612345678").InUnit("Zorg").WithKey("k"));
        Run();

        var anna = InZivver("anna");
        Assert.Equal(("anna", null, null, null), (anna.DisplayName, anna.PhoneNumber, anna.OrganizationalUnit, KeyOf("anna")));
        Assert.Empty(anna.Aliases);
        Assert.Empty(anna.Delegates);
    }

    [Fact]
    public void What_is_ignored_for_one_type_is_managed_for_the_other()
    {
        Synced(User("anna").WithAliases("a"), Mailbox("info", "anna").WithAliases("i"));

        Manage(ManageMode.Ignore, (AccountType.User, SyncProperty.Aliases));
        Sources(User("anna").WithAliases("a2"), Mailbox("info", "anna").WithAliases("i2"));
        Run();

        Assert.Equal([At("a")], InZivver("anna").Aliases);
        Assert.Equal([At("i2")], InZivver("info").Aliases);
    }

    [Theory]
    [InlineData(SyncProperty.Aliases)]
    [InlineData(SyncProperty.Delegates)]
    public void A_mirrored_list_that_is_empty_for_everyone_refuses(SyncProperty list)
    {
        Synced(Full(User("anna")), Full(User("carla")), User("berta"));

        Sources(Emptied(User("anna")), Emptied(User("carla")), User("berta"));

        var error = Assert.Throws<SyncException>(() => World.Run());
        Assert.Equal(("SourceListEmpty", 3), (error.ErrorId, error.ExitCode));
        Assert.Contains("'world'", error.Message, StringComparison.Ordinal);
        Assert.Throws<SyncException>(() => World.Delta());
        Assert.Equal(0, World.Target.Writes);

        SyncAccount Full(SyncAccount account) => list == SyncProperty.Aliases ? account.WithAliases("alias-" + account.DisplayName) : account.WithDelegates("berta");
        SyncAccount Emptied(SyncAccount account) => list == SyncProperty.Aliases ? account.WithAliases() : account.WithDelegates();
    }

    [Fact]
    public void A_mirrored_list_that_is_empty_for_everyone_refuses_also_where_another_source_adds_to_the_account()
    {
        Synced(User("anna").WithAliases("a"), User("berta").WithAliases("b"));

        World.Sources =
        [
            new GivenSource("mail", User("anna").WithAliases().From("mail"), User("berta").WithAliases().From("mail")),
            new GivenSource("phones", User("anna").WithPhone("+31612345678").From("phones"), User("berta").WithPhone("+31612345679").From("phones"))
            {
                Role = SourceRole.Enrich,
            },
        ];

        Assert.Equal("SourceListEmpty", Assert.Throws<SyncException>(() => World.Delta()).ErrorId);
    }

    [Fact]
    public void A_list_that_was_always_empty_refuses_nothing()
    {
        Synced(User("anna").WithAliases(), User("berta").WithAliases());

        Sources(User("anna").WithAliases().Named("Changed"), User("berta").WithAliases());

        Assert.Single(Run());
    }

    [Fact]
    public void A_type_that_no_source_delivers_is_not_managed_at_all()
    {
        Synced(User("anna"), User("berta"), Mailbox("info", "anna"));

        World.Sources = [new GivenSource("staff", User("anna").From("staff")) { Delivers = [AccountType.User] }];

        Assert.Equal(At("berta"), Assert.Single(Run()).Email);
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_slash_stands_for_no_organizational_unit()
    {
        Synced(User("anna").InUnit("Zorg"), User("berta"));

        Sources(User("anna").InUnit("/"), User("berta").InUnit("/"));
        Run();

        Assert.Equal("/", InZivver("anna").OrganizationalUnit);
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void The_order_of_a_list_says_nothing()
    {
        Synced(User("anna").WithAliases("a", "b"), Mailbox("info", "anna", "berta"), User("berta"));

        Sources(User("anna").WithAliases("b", "a"), Mailbox("info", "berta", "anna"), User("berta"));

        Assert.Empty(World.Delta());
    }

    [Fact]
    public void A_new_account_gets_everything_that_is_supplied_in_one_write()
    {
        Synced(User("berta"));

        Sources(User("berta"), User("anna").WithAliases("a").WithPhone("+31612345678").InUnit("Zorg").WithKey("k").WithDelegates("berta"));
        Run();

        var anna = InZivver("anna");
        Assert.Equal(("anna", true, "+31612345678", "Zorg", "k"), (anna.DisplayName, anna.Enabled, anna.PhoneNumber, anna.OrganizationalUnit, KeyOf("anna")));
        Assert.Equal([At("a")], anna.Aliases);
        Assert.Equal([At("berta")], AccessTo("anna"));
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void A_new_account_whose_name_nobody_supplies_is_called_by_its_address()
    {
        Sources(User("anna").Named(null), Mailbox("info", "anna").Named(null));
        Run();

        Assert.Equal((At("anna"), At("info")), (InZivver("anna").DisplayName, InZivver("info").DisplayName));
    }

    private static List<SyncAccount> FullOrganization() =>
        [.. OrganizationGenerator.Make(new OrganizationShape { Users = 60, FunctionalAccounts = 12, Disabled = 0, UnknownDelegates = 0 }, 7).Accounts.Values];

    private static SyncAccount OnlyAddressAndName(SyncAccount account) => new()
    {
        AccountType = account.AccountType,
        Email = account.Email,
        DisplayName = account.DisplayName,
        Identifiers = [new Identifier(Identifier.EmailName, account.Email)],
        Source = "world",
    };

    private string EverythingButNames() =>
        JsonSerializer.Serialize(World.Zivver.Export().Select(seed => seed with { Account = seed.Account with { DisplayName = "" } }));

    private void Manage(ManageMode mode, params (AccountType, SyncProperty)[] properties) =>
        Profile = Profile with { Manage = properties.ToDictionary(property => property, _ => mode) };
}
