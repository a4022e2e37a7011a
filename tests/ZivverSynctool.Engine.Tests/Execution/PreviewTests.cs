using ZivverSynctool.Simulation;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

public class PreviewTests : SyncCase
{
    [Fact]
    public void A_preview_writes_nothing_and_remembers_nothing()
    {
        Sources(User("anna").Id("E1"), Mailbox("info", "anna"));
        Assert.Equal(2, World.Preview().Count(result => result.Outcome == SyncOutcome.WouldSucceed));

        Assert.Equal(0, World.Target.Writes);
        Assert.Empty(World.Mapping.Links);
    }

    [Fact]
    public void A_preview_fails_where_the_run_fails_and_in_the_same_words()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        Sources(User("anna").Id("E1").InUnit("Unknown"), User("berta").Id("E2").InUnit("Zorg"));

        var preview = World.Preview().OrderBy(result => result.Email).ToList();
        var run = World.Run().OrderBy(result => result.Email).ToList();

        Assert.Equal([SyncOutcome.WouldFail, SyncOutcome.WouldSucceed], preview.Select(result => result.Outcome));
        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Succeeded], run.Select(result => result.Outcome));
        Assert.Equal((run[0].Message, run[0].Remedy, run[0].ErrorId), (preview[0].Message, preview[0].Remedy, preview[0].ErrorId));
    }

    [Fact]
    public void The_former_address_of_somebody_who_has_got_an_identifier_is_as_free_in_a_preview_as_in_the_run()
    {
        Synced(User("anna").Id("E1"), User("berta"));
        Link(User("berta").Id("E2"), IdOf("berta"));

        Sources(User("anna").Id("E1"), User("berta.smit").Id("E2"), User("berta").Named("Berta Jansen"));
        var preview = World.Preview();

        Assert.Equal([SyncAction.Update, SyncAction.Create], preview.Select(result => result.Action));
        Assert.All(preview, result => Assert.Equal(SyncOutcome.WouldSucceed, result.Outcome));
        Assert.Equal([SyncAction.Update, SyncAction.Create], Run().Select(result => result.Action));
    }

    [Fact]
    public void What_only_Zivver_can_tell_is_said_of_the_changes_that_depend_on_it()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2").InUnit("Zorg"));
        Sources(
            User("anna").Id("E1").InUnit("Zorg"), User("berta").Id("E2").InUnit("Elsewhere"),
            User("carla").Id("E3"), User("dora").Id("E4") with { Email = "dora@new.example.test" });

        var said = World.Preview().ToDictionary(result => result.Email.Split('@')[0], result => result.Message);

        Assert.Equal("", said["anna"]);
        Assert.Equal("Cannot be checked here: whether the unit 'Elsewhere' exists.", said["berta"]);
        Assert.Equal("Cannot be checked here: whether carla@example.test belongs to a guest or to another organization.", said["carla"]);
        Assert.StartsWith("Cannot be checked here: whether the organization has claimed new.example.test; whether ", said["dora"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_profile_says_of_the_organization_leaves_nothing_open()
    {
        Profile = Profile with
        {
            Organization = new KnownOrganization
            {
                ClaimedDomains = ["example.test", "new.example.test"],
                OrganizationalUnits = ["Zorg"],
                Guests = [],
                AddressesElsewhere = [],
            },
        };
        Sources(User("dora").Id("E4").InUnit("Zorg") with { Email = "dora@new.example.test" });

        Assert.Equal("", Assert.Single(World.Preview()).Message);
    }

    [Fact]
    public void An_address_that_changes_hands_within_the_organization_is_no_question()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("anna"));

        Assert.Equal(["", ""], World.Preview().Select(result => result.Message));
    }

    [Fact]
    public void A_list_that_the_profile_has_leaves_the_other_one_open()
    {
        Profile = Profile with { Organization = new KnownOrganization { Guests = [] } };
        Synced(User("anna"));
        Sources(User("anna"), User("carla").WithAliases("c"));

        Assert.Equal(
            "Cannot be checked here: whether one of its new addresses belongs to another organization.", Assert.Single(World.Preview()).Message);
    }

    [Fact]
    public void The_model_knows_what_the_profile_says_and_the_units_that_are_in_use()
    {
        Synced(User("anna").InUnit("Zorg"));
        var settings = new KnownOrganization { OrganizationalUnits = ["Staf"], ClaimedDomains = ["example.test"] }.SettingsFor(
            ZivverSnapshot.From(World.Zivver.List(AccountType.User), [], DateTimeOffset.UnixEpoch));

        Assert.Equal(["Staf", "Zorg"], settings.OrganizationalUnits!.Order());
        Assert.Equal(["example.test"], settings.ClaimedDomains!);
        Assert.Null(new KnownOrganization().SettingsFor(ZivverSnapshot.From([], [], DateTimeOffset.UnixEpoch)).OrganizationalUnits);
    }
}
