using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Targeting;

public class TargetedReadTests : SyncCase
{
    private static readonly SyncAccount[] People = [.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))];

    [Fact]
    public void A_source_that_can_is_asked_for_just_those_accounts()
    {
        Synced([.. People, User("anna").Id("E77")]);
        var ad = Says(People[5..], User("anna").Id("E77").Named("Anna"));

        Assert.Equal(At("anna"), Assert.Single(Run(At("anna"))).Email);
        Assert.Equal(new HashSet<string> { At("anna"), "E77" }, ad.Asked.ToHashSet());
    }

    [Fact]
    public void Nobody_counts_as_missing_and_no_size_is_remembered()
    {
        Profile = Profile with { Sources = [Profile.Sources[0] with { Name = "ad", MaxShrinkPercent = 10 }] };
        Says(People);
        World.Run();

        Says(People[..10], User("new").Id("E21"));
        Assert.Equal(SyncAction.Create, Assert.Single(Run("E21")).Action);
        Assert.True(InZivver("p20").Enabled);

        Assert.Equal("SourceShrunk", Assert.Throws<SyncException>(() => World.Delta()).ErrorId);
    }

    [Theory]
    [InlineData("anna@example.test")]
    [InlineData("a.dewit@example.test")]
    [InlineData("a.dewit2@example.test")]
    [InlineData("E77")]
    [InlineData("EmployeeNumber=E77")]
    public void A_renamed_account_is_found_by_its_address_on_either_side(string identity)
    {
        Synced([.. People, User("anna").Id("E77")]);
        Says(People, User("a.dewit").Id("E77").WithAliases("a.dewit2"));

        Run(identity);

        Assert.Equal(IdOf("a.dewit"), World.Mapping.Links.Single(link => link.Identifier.Value == "E77").ZivverId);
    }

    [Fact]
    public void An_account_is_found_by_an_address_or_identifier_that_only_the_mapping_knows()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E77").Id("G77", "objectGUID"), User("berta").Id("E78"));
        Sources(User("a.dewit").Id("E77").Id("G77", "objectGUID"), User("berta").Id("E78"));
        Run();
        ChangeByHand("a.dewit", aliases: []);

        foreach (var identity in new[] { At("anna"), "E77", IdOf("a.dewit") })
        {
            Says([], User("a.dewit").Id("G77", "objectGUID").Named("By " + identity));
            Run(identity);
            Assert.Equal("By " + identity, InZivver("a.dewit").DisplayName);
        }
    }

    [Fact]
    public void An_account_that_no_source_has_is_named_and_left_as_it_is()
    {
        Synced(User("anna").Id("E77"), User("berta").Id("E78"));
        Says([], User("berta").Id("E78"));

        var events = World.Engine.GetDelta(new DeltaRequest { Identities = ["E77", "E78", "typo"] }, default).ToList();

        Assert.Empty(events.OfType<ItemEvent>());
        Assert.Collection(events.OfType<WarningEvent>(),
            warning => Assert.Contains("'E77'", warning.Message, StringComparison.Ordinal),
            warning => Assert.Contains("'typo'", warning.Message, StringComparison.Ordinal));
        Assert.Empty(Run("E77"));
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_wildcard_reads_everything()
    {
        Synced([.. People, User("anna").Id("E77")]);
        var ad = Says(People, User("anna").Id("E77").Named("Anna"));

        Assert.Equal(At("anna"), Assert.Single(Run("ann?@*")).Email);
        Assert.Empty(ad.Asked);
    }

    [Fact]
    public void A_source_that_cannot_look_gives_its_part_all_the_same()
    {
        Synced([.. People, User("anna").Id("E77")]);
        Beside([.. People, User("anna").Id("E77")], [.. People.Select(person => person.WithPhone("+31611111111")), User("anna").Id("E77").WithPhone("+31622222222")]);

        Assert.Equal(At("anna"), Assert.Single(Run(At("anna"))).Email);
        Assert.Equal("+31622222222", InZivver("anna").PhoneNumber);
        Assert.Null(InZivver("p1").PhoneNumber);
    }

    [Fact]
    public void What_another_source_knows_under_another_address_is_found_by_the_identifier()
    {
        Synced(User("anna").Id("E77"), User("berta").Id("E78"));
        var (hr, ad) = (Looking("hr", User("anna").Id("E99").WithAliases("a.dewit")), Looking("ad", User("a.dewit").Id("E99").Suspended()));
        World.Sources = [hr, ad];

        var change = Assert.Single(World.Delta(new DeltaRequest { Identities = [At("anna")] }));

        Assert.Equal((ChangeStatus.Problem, "EnabledConflict"), (change.Status, change.ReasonCode));
        Assert.Contains("E99", ad.Asked);
    }

    [Fact]
    public void Forests_that_share_employee_numbers_are_not_mixed_up()
    {
        World.Sources = [Looking("north", User("anna").Id("1001", "North")), Looking("south", User("berta").Id("1001", "South"))];
        World.Run();
        World.Sources = [Looking("north", User("anna").Id("1001", "North").Named("Anna")), Looking("south", User("berta").Id("1001", "South").Named("Berta"))];

        Assert.Equal(At("anna"), Assert.Single(Run(At("anna"))).Email);
    }

    [Fact]
    public void A_recycled_address_is_not_handed_over()
    {
        Synced(User("jan").Id("E1"), User("berta").Id("E2"));
        Says([], User("jan").Id("E9").Named("Another Jan"), User("berta").Id("E2"));

        var change = Assert.Single(World.Delta(new DeltaRequest { Identities = [At("jan")] }));

        Assert.Equal((ChangeStatus.Blocked, "RecycledAddress"), (change.Status, change.ReasonCode));
        Assert.Empty(Run(At("jan")));
    }

    [Fact]
    public void An_account_that_lost_its_identifier_is_in_doubt_as_in_a_full_read()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Beside([User("berta").Id("E2")], [User("anna").Named("Another Anna"), User("berta")]);

        AssertBlocked("anna", "IdentifierMissing");
        Assert.Equal("IdentifierMissing", Assert.Single(World.Delta(new DeltaRequest { Identities = [At("anna")] })).ReasonCode);
    }

    [Fact]
    public void An_account_without_a_key_is_not_sent_without_because_others_were_not_read()
    {
        Synced(User("anna").Id("E1").WithKey("k1"), User("berta").Id("E2").WithKey("k2"));
        Says([], User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2").WithKey("k2"));

        Assert.Empty(Run(At("anna")));
        Assert.Empty(World.Run(new RunRequest { SourceAccounts = [User("anna").Id("E1").WithAliases("a")] }));

        Assert.Equal("k1", KeyOf("anna"));
        Assert.Equal("SsoAccountKeyUnknown", Assert.Single(World.Delta(new DeltaRequest { Identities = ["E1"] })).ReasonCode);
    }

    [Fact]
    public void What_others_would_change_trips_no_limit_and_links_none_of_them()
    {
        Profile = Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.DisableUsers] = new(1, null) } } };
        foreach (var person in People)
            ByHand(person);
        ByHand(User("anna"));
        Beside([User("anna").Id("E77").Suspended()], [.. People.Select(person => person.Suspended())]);

        Assert.Equal((At("anna"), SyncAction.Disable), Assert.Single(World.Run(new RunRequest { Identities = ["E77"] }).Select(result => (result.Email, result.Action))));
        Assert.Equal(["EmployeeNumber=E77 anna"], Links);
    }

    private LookingSource Says(SyncAccount[] others, params SyncAccount[] accounts)
    {
        var ad = Looking("ad", [.. others, .. accounts]);
        World.Sources = [ad];
        return ad;
    }

    /// <summary>Two sources, of which the second cannot look for single accounts.</summary>
    private void Beside(SyncAccount[] looking, SyncAccount[] whole) =>
        World.Sources = [Looking("ad", looking), new GivenSource("staff", [.. whole.Select(account => account.From("staff"))])];

    private static LookingSource Looking(string name, params SyncAccount[] accounts) => new(name, [.. accounts.Select(account => account with { Source = name, Location = $"{name}, {account.Email}" })]);

    private IReadOnlyList<SyncResult> Run(string identity)
    {
        var results = World.Run(new RunRequest { Identities = [identity] });
        Assert.All(results, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        Assert.DoesNotContain(World.Delta(new DeltaRequest { Identities = [identity] }), change => change.Action != SyncAction.None);
        return results;
    }
}
