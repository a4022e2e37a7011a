using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Targeting;

public class TargetedAccessTests : SyncCase
{
    private const string Anna = "CN=Anna,OU=Staff,DC=example,DC=test";
    private const string Team = "CN=Team,OU=Groups,DC=example,DC=test";

    [Fact]
    public void A_new_colleague_has_access_at_once_whatever_the_mailbox_calls_her()
    {
        Staff(User("berta").Id("E2"));
        Boxes([Mailbox("info", "berta").Id("M1"), Mailbox("desk", "berta").Id("M2"), Mailbox("press").Id("M3").WithReferences("E2"), Mailbox("other", "berta").Id("M4")]);
        Run();

        var ad = Staff([new SourceGroup("", [], "team") { References = [Team], MemberReferences = [Anna] }], User("berta").Id("E2"), User("anna").Id("E1").KnownAs(Anna));
        Boxes(
        [
            Mailbox("info", "berta", "anna").Id("M1"), Mailbox("desk", "berta").Id("M2").WithReferences(Anna),
            Mailbox("press").Id("M3").WithReferences("E2", Team), Mailbox("other", "berta").Id("M4").Named("Changed"),
        ]);
        var results = World.Run(new RunRequest { Identities = ["E1"], WithAccess = true });

        Assert.All(results, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        Assert.All(new[] { "info", "desk", "press" }, box => Assert.Equal([At("anna"), At("berta")], AccessTo(box)));
        Assert.Equal("other", InZivver("other").DisplayName);
        Assert.NotEmpty(ad.Asked);
        Assert.Equal(At("other"), Assert.Single(World.Ready()).Email);
    }

    [Fact]
    public void A_mailbox_that_no_longer_names_her_takes_her_access_away()
    {
        Staff(User("anna").Id("E1"), User("berta").Id("E2"));
        Boxes([Mailbox("info", "anna", "berta").Id("M1")]);
        Run();

        Boxes([Mailbox("contact", "berta").Id("M1")]);
        World.Run(new RunRequest { Identities = [At("anna")], WithAccess = true });

        Assert.Equal([At("berta")], AccessTo("contact"));
    }

    [Fact]
    public void The_delegates_of_a_mailbox_are_found_without_reading_everybody()
    {
        Staff([.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))]);
        Boxes([Mailbox("info", "p1", "p2").Id("M1")]);
        Run();

        var ad = Staff([.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))]);
        Boxes([Mailbox("info", "p2", "p3").Id("M1")]);
        World.Run(new RunRequest { Identities = [At("info")] });

        Assert.Equal([At("p2"), At("p3")], AccessTo("info"));
        Assert.DoesNotContain(At("p2"), ad.Asked);
        Assert.Contains(At("p3"), ad.Asked);
    }

    [Fact]
    public void A_delegate_whose_address_was_somebody_elses_gets_no_access()
    {
        Staff(User("jan").Id("E1"), User("anna").Id("E2"));
        Boxes([Mailbox("info", "anna").Id("M1")]);
        Run();

        Staff(User("jan").Id("E9").Named("Another Jan"), User("anna").Id("E2"));
        Boxes([Mailbox("info", "anna", "jan").Id("M1")]);

        var change = Assert.Single(World.Delta(new DeltaRequest { Identities = [At("info")], IncludeUnchanged = true }));
        Assert.Empty(change.Ready);
        Assert.Contains("In doubt whose account it is", change.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_was_not_read_takes_nobodys_access_away()
    {
        Staff(User("anna"), User("berta"), User("carla"));
        World.Sources = [World.Sources[0], new LookingSource("exchange", Mailbox("info", "team", "carla").Id("M1")) { Groups = [new(At("team"), [At("anna")], "team")] }];
        Run();

        World.Sources = [World.Sources[0], new LookingSource("exchange", Mailbox("info", "team", "berta").Id("M1"))];
        World.Run(new RunRequest { Identities = [At("info")] });

        Assert.Equal([At("anna"), At("berta"), At("carla")], AccessTo("info"));
    }

    [Fact]
    public void A_group_is_looked_up_and_those_in_it_get_access()
    {
        Staff(User("anna"), User("berta"));
        Boxes([Mailbox("info", "team").Id("M1")], new SourceGroup(At("team"), [At("anna")], "team"));
        Run();

        Boxes([Mailbox("info", "team").Id("M1")], new SourceGroup(At("team"), [At("inner")], "team"), new SourceGroup(At("inner"), [At("berta")], "inner"));
        World.Run(new RunRequest { Identities = ["M1"] });

        Assert.Equal([At("berta")], AccessTo("info"));
    }

    private LookingSource Staff(params SyncAccount[] people) => Staff([], people);

    private LookingSource Staff(SourceGroup[] groups, params SyncAccount[] people)
    {
        var ad = new LookingSource("ad", [.. people.Select(person => person with { Location = "ad, " + person.Email })]) { Delivers = [AccountType.User], Groups = groups };
        World.Sources = [ad, .. World.Sources.Skip(1)];
        return ad;
    }

    private void Boxes(SyncAccount[] boxes, params SourceGroup[] groups) => World.Sources =
    [
        World.Sources[0],
        new LookingSource("exchange", boxes) { Delivers = [AccountType.FunctionalAccount], Groups = groups },
    ];
}
