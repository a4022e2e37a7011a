using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Delta;

public class DelegateGroupTests : SyncCase
{
    private static readonly SyncAccount[] People = [User("anna"), User("berta"), User("carla")];

    [Fact]
    public void A_group_that_is_named_means_everybody_in_it()
    {
        Groups([Mailbox("info", "team", "carla")], Group("team", "anna", "berta"));

        Run();

        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
    }

    [Fact]
    public void Groups_in_groups_are_resolved_to_people_whatever_source_they_are_of()
    {
        World.Sources =
        [
            new GivenSource("Staff", People) { Delivers = [AccountType.User], Groups = [Group("all", "team", "carla")] },
            new GivenSource("Mailboxes", Mailbox("info", "all")) { Delivers = [AccountType.FunctionalAccount], Groups = [Group("team", "anna", "berta")] },
        ];

        Run();

        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
    }

    [Fact]
    public void Groups_that_hold_each_other_count_as_one_and_are_named()
    {
        Groups([Mailbox("info", "all")], Group("all", "a"), Group("a", "b", "anna"), Group("b", "c", "berta"), Group("c", "a"));

        var warning = Assert.Single(Warnings());
        Run();

        Assert.Contains($"{At("a")}, {At("b")}, {At("c")}", warning, StringComparison.Ordinal);
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
    }

    [Fact]
    public void A_group_that_loses_a_member_takes_access_away()
    {
        Groups([Mailbox("info", "team")], Group("team", "anna", "berta"));
        Run();

        Groups([Mailbox("info", "team")], Group("team", "anna"));
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_group_that_holds_nobody_takes_nobodys_access_away()
    {
        Groups([Mailbox("info", "team")], Group("team", "anna"));
        Run();

        Groups([Mailbox("info", "team")], Group("team"));

        AssertBlocked("info", "DelegatesUnresolved");
        AssertNothingIsWritten();
    }

    [Theory]
    [InlineData("team")]
    [InlineData("inner")]
    public void A_group_whose_members_cannot_be_told_leaves_access_as_it_is(string broken)
    {
        Groups([Mailbox("info", "team"), Mailbox("other", "anna", "berta")], Group("team", "inner", "anna"), Group("inner", "berta"));
        Run();

        Groups(
            [Mailbox("info", "team"), Mailbox("other", "berta")],
            Group("team", "inner") with { Members = broken == "team" ? null : [At("inner")] },
            Group("inner") with { Members = broken == "inner" ? null : [] });

        Assert.Contains(At("info"), Assert.Single(Warnings()), StringComparison.Ordinal);
        Run();
        Assert.Equal([At("anna"), At("berta")], AccessTo("info"));
        Assert.Equal([At("berta")], AccessTo("other"));
    }

    [Fact]
    public void An_address_that_is_an_account_as_well_means_the_account()
    {
        Groups([Mailbox("info", "anna")], Group("anna", "berta"));

        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    private void Groups(SyncAccount[] mailboxes, params SourceGroup[] groups) =>
        World.Sources = [new GivenSource("Staff", [.. People, .. mailboxes]) { Groups = groups }];

    private static SourceGroup Group(string name, params string[] members) => new(At(name), members.Select(At).ToList(), $"groups.csv, {name}");
}
