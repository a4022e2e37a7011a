using ZivverSynctool.Execution;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Sources;

public class SourceConflictTests : SyncCase
{
    [Fact]
    public void Sources_that_agree_have_no_conflicts()
    {
        Say([User("anna").Id("E1").WithAliases("a")], [User("anna").Id("E1").WithAliases("b").WithPhone("+31611111111")]);

        Assert.Empty(Conflicts());
    }

    [Fact]
    public void Both_values_and_both_sources_are_named_and_the_one_that_counts()
    {
        Profile = Profile with { Precedence = new Dictionary<SyncProperty, IReadOnlyList<string>> { [SyncProperty.PhoneNumber] = ["ad"] } };
        Say([User("anna").Named("Anna").WithPhone("+31611111111")], [User("anna").Named("A.").WithPhone("+31622222222")]);

        Assert.Collection(Conflicts(),
            name =>
            {
                Assert.Equal((At("anna"), "DisplayName", SyncConflict.ValuesDiffer), (name.Email, name.Property, name.Code));
                Assert.Equal(new SyncConflictValue[] { new("hr", "hr.csv", "Anna", true), new("ad", "ad.csv", "A.", false) }, name.Values);
                Assert.Equal("hr: Anna, ad: A.. What hr says counts.", name.Message);
            },
            phone => Assert.Equal(new SyncConflictValue[] { new("hr", "hr.csv", "+31611111111", false), new("ad", "ad.csv", "+31622222222", true) }, phone.Values));
    }

    [Fact]
    public void A_disagreement_on_Enabled_is_a_problem_of_which_no_value_counts()
    {
        Say([User("anna").Named("Anna")], [User("anna").Named("A.").Suspended()]);

        var conflict = Assert.Single(Conflicts());

        Assert.Equal(("EnabledConflict", "Enabled"), (conflict.Code, conflict.Property));
        Assert.Equal(new SyncConflictValue[] { new("hr", "hr.csv", "True", false), new("ad", "ad.csv", "False", false) }, conflict.Values);
    }

    [Fact]
    public void Identifiers_and_addresses_that_contradict_each_other_are_shown_with_both_values()
    {
        Say([User("anna").Id("E1"), User("berta").Id("E2")], [User("anna").Id("E9"), User("b.bos").Id("E2")]);

        Assert.Equal(
            [("IdentifierConflict", IdentifierName, "E1 E9"), ("AddressConflict", "Email", $"{At("berta")} {At("b.bos")}")],
            Conflicts().Select(conflict => (conflict.Code, conflict.Property, string.Join(' ', conflict.Values.Select(value => value.Value)))));
    }

    [Fact]
    public void Problems_of_one_entry_and_between_accounts_are_shown_as_well()
    {
        World.Sources =
        [
            new GivenSource("ad", User("info").From("ad"), User("carla").From("ad"))
            {
                Problems = [new SourceProblem { Code = "InvalidPhoneNumber", Message = "m.", Remedy = "r.", Source = "ad", Location = "ad.csv", Email = At("anna"), Addresses = [At("anna")] }],
            },
            new GivenSource("exchange", Mailbox("info").From("exchange")),
        ];

        Assert.Equal(["InvalidPhoneNumber", "BothTypes", "BothTypes"], Conflicts().Select(conflict => conflict.Code));
        Assert.Equal(["ad", "exchange"], Conflicts().Where(conflict => conflict.Code == "BothTypes").Select(conflict => conflict.Source));
    }

    [Fact]
    public void Accounts_and_conflicts_can_be_narrowed_to_sources_and_to_single_accounts()
    {
        Say([User("anna").Id("E1").Named("Anna"), User("berta").Id("E2")], [User("anna").Id("E1").Named("A."), User("carla").Id("E3")]);
        World.Sources = [.. World.Sources, new LookingSource("extra", User("dora").Id("E4").From("extra"))];

        Assert.Equal([At("anna"), At("carla")], Accounts(new() { Sources = ["AD"] }));
        Assert.Equal([At("anna")], Accounts(new() { Identities = ["E1"] }));
        Assert.Equal([At("anna")], Accounts(new() { Identities = ["ann*@example.test"] }));
        Assert.Empty(Accounts(new() { Identities = ["E1"], Sources = ["extra"] }));
        Assert.Single(Items<SyncConflict>(new() { Conflicts = true, Identities = [At("anna")] }));
        Assert.Empty(Items<SyncConflict>(new() { Conflicts = true, Identities = [At("berta")] }));
        Assert.Single(Items<SyncConflict>(new() { Conflicts = true, Sources = ["hr"] }));
        Assert.Empty(Items<SyncConflict>(new() { Conflicts = true, Sources = ["extra"] }));
    }

    [Fact]
    public void An_account_that_no_source_has_is_named()
    {
        Say([User("anna")], [User("anna")]);

        var warning = Assert.Single(World.Engine.ReadSources(new SourceAccountRequest { Identities = [At("typo")] }, default).OfType<WarningEvent>());

        Assert.Contains(At("typo"), warning.Message, StringComparison.Ordinal);
    }

    private void Say(SyncAccount[] first, SyncAccount[] second) => World.Sources =
    [
        new GivenSource("hr", [.. first.Select(account => account.From("hr"))]),
        new GivenSource("ad", [.. second.Select(account => account.From("ad"))]),
    ];

    private List<SyncConflict> Conflicts() => Items<SyncConflict>(new() { Conflicts = true });

    private List<string> Accounts(SourceAccountRequest request) => Items<SyncAccount>(request).ConvertAll(account => account.Email);

    private List<T> Items<T>(SourceAccountRequest request) =>
        World.Engine.ReadSources(request, default).OfType<ItemEvent>().Select(item => (T)item.Item).ToList();
}
