using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class DelegateReferenceTests : SyncCase
{
    private const string Anna = "CN=Wit\\, Anna,OU=Staff,DC=example,DC=test";
    private const string Berta = "EXAMPLE\\berta";
    private const string Team = "CN=Team,OU=Groups,DC=example,DC=test";

    [Fact]
    public void A_delegate_is_found_by_a_key_of_another_source_without_regard_to_case()
    {
        Staff(User("anna").KnownAs(Anna), User("berta").KnownAs("S-1-5-21-7", Berta), User("carla"));
        Boxes(Mailbox("info", "carla").WithReferences(Anna.ToUpperInvariant(), Berta));

        Run();

        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
        Assert.Null(World.Delta(new() { IncludeUnchanged = true }).Single(change => change.Email == At("info")).Source!.DelegateReferences);
    }

    [Fact]
    public void A_delegate_is_found_by_the_value_of_a_fixed_identifier()
    {
        Staff(User("anna").Id("6b1f0a52-0000-4000-8000-000000000001", "objectGUID"));
        Boxes(Mailbox("info").WithReferences("6B1F0A52-0000-4000-8000-000000000001"));

        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_delegate_keeps_access_when_its_address_changes()
    {
        Staff(User("anna").Id("E1").KnownAs(Anna));
        Boxes(Mailbox("info").WithReferences(Anna));
        Run();

        Staff(User("a.dewit").Id("E1").KnownAs(Anna));

        Assert.Equal(At("a.dewit"), Assert.Single(Run()).Source!.Email);
        Assert.Equal([At("a.dewit")], AccessTo("info"));
    }

    [Fact]
    public void A_key_that_is_nobodys_is_named_and_is_no_difference()
    {
        Staff(User("anna").KnownAs(Anna));
        Boxes(Mailbox("info").WithReferences(Anna, Berta));

        Assert.Contains($"No user in Zivver, so without access: {Berta}.", Change("info").Reason, StringComparison.Ordinal);
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void Keys_that_are_all_nobodys_take_no_access_away()
    {
        Staff(User("anna").KnownAs(Anna));
        Boxes(Mailbox("info").WithReferences(Anna));
        Run();

        Staff(User("anna"));

        AssertBlocked("info", "DelegatesUnresolved");
        AssertNothingIsWritten();
    }

    [Fact]
    public void A_key_that_looks_like_an_address_is_not_taken_for_one()
    {
        Staff(User("anna"), User("berta").KnownAs(At("anna")));
        Boxes(Mailbox("info").WithReferences(At("anna")), Mailbox("other").WithReferences(At("carla")));
        ByHand(User("carla"));

        World.Run();

        Assert.Equal([At("berta")], AccessTo("info"));
        Assert.Empty(AccessTo("other"));
    }

    [Fact]
    public void A_key_that_several_go_by_changes_nobodys_access_but_gives_that_of_others()
    {
        Staff(User("anna").KnownAs("jan"), User("berta"));
        Boxes(Mailbox("info").WithReferences("jan"));
        Run();

        Staff(User("anna").KnownAs("jan"), User("berta"), User("carla").KnownAs("JAN"));
        Boxes(Mailbox("info", "berta").WithReferences("jan"));

        Assert.Contains("In doubt whose account it is, so access stays as it is: jan.", Change("info").Reason, StringComparison.Ordinal);
        Run();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void The_key_of_an_entry_with_a_problem_takes_no_access_away()
    {
        Staff(User("anna").Id("E1").KnownAs(Anna), User("berta"));
        Boxes(Mailbox("info", "berta").WithReferences(Anna));
        Run();

        World.Sources =
        [
            new GivenSource("staff", User("berta"))
            {
                Delivers = [AccountType.User],
                Problems = [new SourceProblem { Code = "MissingAddress", Message = "m.", Remedy = "r.", Source = "staff", Identifiers = [new(IdentifierName, "E1")], References = [Anna] }],
            },
            World.Sources[1],
        ];

        AssertNothingIsWritten();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_key_that_only_the_mapping_knows_means_the_account_that_is_linked_by_it()
    {
        Staff(User("anna").Id("G1", "objectGUID"), User("berta").Id("G2", "objectGUID"));
        Boxes(Mailbox("info"));
        Run();

        Staff(User("berta").Id("G2", "objectGUID"));
        Boxes(Mailbox("info").WithReferences("g1"));
        Profile = Profile with { Options = Profile.Options with { DisableUsers = false } };
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void Groups_are_named_by_key_and_name_their_members_so()
    {
        Staff(User("anna").KnownAs(Anna), User("berta").KnownAs(Berta), User("carla"));
        Boxes(
            [Mailbox("info").WithReferences(Team)],
            new SourceGroup("", [At("carla")], "team") { References = [Team], MemberReferences = ["S-1-5-32-544"] },
            new SourceGroup("", [], "inner") { References = ["S-1-5-32-544"], MemberReferences = [Anna, Berta, Team] });

        var warning = Assert.Single(Warnings());
        Run();

        Assert.Contains(Team, warning, StringComparison.Ordinal);
        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
    }

    [Fact]
    public void A_list_of_keys_is_no_empty_list()
    {
        Staff(User("anna").KnownAs(Anna), User("berta").KnownAs(Berta));
        Boxes(Mailbox("info").WithReferences(Anna, Berta));
        Run();

        Boxes(Mailbox("info").WithReferences(Anna));

        Assert.Equal(At("info"), Assert.Single(Run()).Email);
        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void The_delegates_of_several_sources_are_united_whatever_they_are_named_by()
    {
        Staff(User("anna").KnownAs(Anna), User("berta").KnownAs(Berta), User("carla"));
        World.Sources =
        [
            World.Sources[0],
            new GivenSource("exchange", Mailbox("info", "carla").WithReferences(Anna).From("exchange")) { Delivers = [AccountType.FunctionalAccount] },
            new GivenSource("ad", Mailbox("info").WithReferences(Berta, Anna).From("ad")) { Delivers = [AccountType.FunctionalAccount] },
        ];

        var info = Change("info").Source!;
        Run();

        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
        Assert.Equal("exchange, ad", info.Origins[SyncProperty.Delegates]);
    }

    private void Staff(params SyncAccount[] people) => World.Sources =
    [
        new GivenSource("staff", people) { Delivers = [AccountType.User] },
        .. World.Sources.Skip(1),
    ];

    private void Boxes(params SyncAccount[] boxes) => Boxes(boxes, []);

    private void Boxes(SyncAccount[] boxes, params SourceGroup[] groups) => World.Sources =
    [
        World.Sources[0],
        new GivenSource("exchange", boxes) { Delivers = [AccountType.FunctionalAccount], Groups = groups },
    ];
}
