using ZivverSynctool.Execution;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Checks;

public class ProfileCheckTests : SyncCase
{
    private static readonly SyncAccount[] People = [.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))];

    [Fact]
    public void A_profile_that_is_well_passes_in_everything()
    {
        Synced([.. People, Mailbox("info", "p1").Id("M1")]);

        var checks = Check();

        Assert.All(checks, check => Assert.Equal(SyncCheckOutcome.Passed, check.Outcome));
        Assert.Equal("20 users and 1 functional account.", Message("world"));
        Assert.Equal("21 links to 21 accounts, all in Zivver.", Message("Account mapping"));
        Assert.Equal("Accepted. 20 users and 1 functional account in Zivver.", Message("API key"));
        Assert.Equal("Mirrored from world.", Message("user.displayName"));
        Assert.Equal("Not managed: no source supplies it.", Message("user.phoneNumber"));
        Assert.Equal("Mirrored from world.", Message("functionalAccount.delegates"));
        Assert.Equal(["createUsers", "disableUsers", "updateUsers", "createFunctionalAccounts", "disableFunctionalAccounts", "updateFunctionalAccounts"],
            checks.Where(check => check.Area == SyncCheckArea.Option).Select(check => check.Name));
        Assert.All(checks, check => Assert.NotEqual("", check.Message));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_fails_where_runs_end_by_it_and_warns_where_they_go_on()
    {
        Synced(People);
        Assert.Equal(SyncCheckOutcome.Passed, Named("Folders").Outcome);
        World.Rigging = setup => setup with
        {
            Unwritable = () =>
            [
                new(new SyncException("StateNotWritable", SyncErrorKind.Unavailable, "Runs.", "Give."), true),
                new(new SyncException("LogNotWritten", SyncErrorKind.Unavailable, "Logs.", "Give."), false),
            ],
        };

        Assert.Equal(
            [(SyncCheckOutcome.Failed, "StateNotWritable", "Runs.", "Give."), (SyncCheckOutcome.Warning, "LogNotWritten", "Logs.", "Give.")],
            Check().Where(check => check.Name == "Folders").Select(check => (check.Outcome, check.ErrorId, check.Message, check.Remedy)));
    }

    [Fact]
    public void Every_source_that_fails_is_shown_and_the_others_are_checked_all_the_same()
    {
        World.Sources =
        [
            new FailingSource("ad", "LdapUnreachable"), new GivenSource("staff", User("anna").Id("E1").From("staff")), new FailingSource("exchange", "ExchangeModuleMissing"),
        ];

        var checks = Check();

        Assert.Equal(["LdapUnreachable", "", "ExchangeModuleMissing", ""], checks.Where(check => check.Area == SyncCheckArea.Source).Select(check => check.ErrorId));
        Assert.Equal("Mirrored from staff.", Message("user.email"));
        Assert.Equal(SyncCheckOutcome.Warning, Named("user.aliases").Outcome);
        Assert.Equal(SyncCheckOutcome.Passed, Named("API key").Outcome);
    }

    [Fact]
    public void A_source_that_a_run_would_refuse_fails()
    {
        Profile = Profile with { Sources = [Profile.Sources[0] with { MaxShrinkPercent = 30 }] };
        Synced(People);

        Sources(People[10..]);
        Assert.Equal((SyncCheckOutcome.Failed, "SourceShrunk"), (Named("world").Outcome, Named("world").ErrorId));
        Sources();
        Assert.Equal((SyncCheckOutcome.Failed, "SourceEmpty"), (Named("world").Outcome, Named("world").ErrorId));
    }

    [Fact]
    public void What_a_source_warns_of_and_what_is_wrong_with_its_entries_is_a_warning()
    {
        World.Sources =
        [
            new GivenSource("ad", User("anna").From("ad"))
            {
                Warnings = ["The certificate of dc1.example.test ends on 2026-12-20."],
                Problems = [new SourceProblem { Code = "MissingAddress", Message = "m.", Remedy = "r.", Source = "ad" }],
            },
            new GivenSource("hr", User("anna").Suspended().From("hr"), User("berta@other.test").From("hr")),
            new GivenSource("guests", User("carla@other.test").From("guests")),
        ];

        Assert.Equal((SyncCheckOutcome.Warning, "1 user and 0 functional accounts. The certificate of dc1.example.test ends on 2026-12-20. 1 entry has a problem, so its account is left as it is."),
            (Named("ad").Outcome, Message("ad")));
        Assert.Equal((SyncCheckOutcome.Passed, "2 users and 0 functional accounts. 1 of them are not in the profile's domains."), (Named("hr").Outcome, Message("hr")));
        Assert.Equal((SyncCheckOutcome.Warning, "1 user and 0 functional accounts. None of them is in the profile's domains."), (Named("guests").Outcome, Message("guests")));
        Assert.Equal((SyncCheckOutcome.Warning, "2 users and 0 functional accounts. About 1 account the sources contradict each other."), (Named("(together)").Outcome, Message("(together)")));
    }

    [Fact]
    public void Who_manages_what_is_said_per_type_of_account()
    {
        Profile = Profile with
        {
            Manage = new Dictionary<(AccountType, SyncProperty), ManageMode>
            {
                [(AccountType.User, SyncProperty.Aliases)] = ManageMode.Add,
                [(AccountType.FunctionalAccount, SyncProperty.Aliases)] = ManageMode.Ignore,
            },
        };
        World.Sources =
        [
            new GivenSource("ad", User("anna").WithAliases("a").WithKey("k1").From("ad"), User("berta").From("ad")) { Delivers = [AccountType.User] },
            new GivenSource("phones", User("anna").Named(null).WithPhone("+31611111111").From("phones")) { Role = SourceRole.Enrich, Delivers = [AccountType.User] },
            new GivenSource("exchange", Mailbox("info", "anna").WithAliases("contact").From("exchange")) { Delivers = [AccountType.FunctionalAccount] },
            new GivenSource("extra", Mailbox("info", "berta").From("extra")) { Delivers = [AccountType.FunctionalAccount] },
        ];

        Assert.Equal("Mirrored from ad.", Message("user.displayName"));
        Assert.Equal("Mirrored from phones for 1 of 2 users.", Message("user.phoneNumber"));
        Assert.Equal("Added to from ad for 1 of 2 users; nothing is taken away.", Message("user.aliases"));
        Assert.Equal("Not managed: the profile ignores it, though it is supplied by exchange.", Message("functionalAccount.aliases"));
        Assert.Equal("Mirrored from exchange, extra.", Message("functionalAccount.delegates"));
        Assert.DoesNotContain(Check(), check => check.Name is "functionalAccount.enabled" or "functionalAccount.ssoAccountKey");
        Assert.Equal((SyncCheckOutcome.Warning, "Mirrored from ad for 1 of 2 users. Aliases and delegates of 1 other user cannot be changed: they are sent together with the key."),
            (Named("user.ssoAccountKey").Outcome, Message("user.ssoAccountKey")));
    }

    [Fact]
    public void Keys_that_no_source_supplies_are_warned_of_until_the_profile_says_that_there_are_none()
    {
        Sources(User("anna"));
        Assert.Equal(SyncCheckOutcome.Passed, Named("user.ssoAccountKey").Outcome);

        Sources(User("anna").WithAliases("a.jansen"));
        Assert.Contains("breaks single sign-on", Message("user.ssoAccountKey"), StringComparison.Ordinal);

        Profile = Profile with { Manage = new Dictionary<(AccountType, SyncProperty), ManageMode> { [(AccountType.User, SyncProperty.SsoAccountKey)] = ManageMode.Ignore } };
        Assert.Equal(SyncCheckOutcome.Passed, Named("user.ssoAccountKey").Outcome);

        Sources(User("anna").WithKey("k1"));
        Assert.Equal(SyncCheckOutcome.Warning, Named("user.ssoAccountKey").Outcome);
    }

    [Fact]
    public void A_mirrored_list_that_is_empty_for_everyone_is_warned_of()
    {
        Sources(User("anna").WithAliases(), User("berta").WithAliases());

        Assert.Equal(SyncCheckOutcome.Warning, Named("user.aliases").Outcome);
        Assert.Contains("\"user.aliases\": \"ignore\"", Named("user.aliases").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_no_source_delivers_is_said_to_be_left_alone()
    {
        World.Sources = [new GivenSource("staff", User("anna")) { Delivers = [AccountType.User] }];
        Profile = Profile with { Options = Profile.Options with { DisableUsers = false } };

        Assert.Equal("On, but no source delivers functional accounts: they are not managed.", Message("createFunctionalAccounts"));
        Assert.Equal("Off.", Message("disableUsers"));
        Assert.DoesNotContain(Check(), check => check.Name.StartsWith("functionalAccount.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mapping_of_another_organization_fails()
    {
        Sources(People);
        World.Mapping.Replace([.. People.Select((person, index) => new AccountLink { Identifier = person.Identifiers[0], ZivverId = $"gone-{index}" })]);

        Assert.Equal((SyncCheckOutcome.Failed, "WrongOrganization"), (Named("Account mapping").Outcome, Named("Account mapping").ErrorId));
    }

    [Fact]
    public void A_mapping_by_identifiers_that_no_source_has_is_warned_of()
    {
        Synced(People);

        Sources([.. People.Select((person, index) => person.WithoutId().Id($"G{index}", "objectGUID"))]);

        Assert.Equal(SyncCheckOutcome.Warning, Named("Account mapping").Outcome);
        Assert.Contains(IdentifierName, Message("Account mapping"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 10, null, false, SyncCheckOutcome.Passed, "50 requests in 10 s; Zivver does not say how many it takes.")]
    [InlineData(0, 0, 50, false, SyncCheckOutcome.Passed, "No limit in the profile; Zivver says 50 requests in 10 s.")]
    [InlineData(50, 10, 50, false, SyncCheckOutcome.Passed, "50 requests in 10 s; Zivver says 50 requests in 10 s.")]
    [InlineData(50, 10, 30, false, SyncCheckOutcome.Warning, "50 requests in 10 s; Zivver says 30 requests in 10 s. Runs keep to the lower.")]
    [InlineData(50, 10, 50, true, SyncCheckOutcome.Warning, "50 requests in 10 s; Zivver says 50 requests in 10 s. It refused requests because the budget was spent.")]
    public void The_budget_is_compared_with_what_Zivver_tells(int requests, int seconds, int? told, bool spent, SyncCheckOutcome outcome, string message)
    {
        Sources(User("anna"));
        Profile = Profile with { Zivver = Profile.Zivver with { Budget = new RequestBudget(requests, TimeSpan.FromSeconds(seconds)) } };
        World.Target.Budget = new BudgetReport(told is { } limit ? new RequestBudget(limit, TimeSpan.FromSeconds(10)) : null, spent);

        Assert.Equal((outcome, message), (Named("Budget").Outcome, Message("Budget")));
    }

    [Fact]
    public void Checking_reads_and_nothing_else()
    {
        Synced(People);
        Sources(People[1..]);
        World.Target.Reset();

        Check();

        Assert.Equal((2, 0), (World.Target.Lists, World.Target.Writes));
        Assert.Equal(20, World.Mapping.Links.Count);
    }

    private List<SyncCheck> Check() => World.Engine.Check(default).OfType<ItemEvent>().Select(item => (SyncCheck)item.Item).ToList();

    private SyncCheck Named(string name) => Assert.Single(Check(), check => check.Name == name);

    private string Message(string name) => Named(name).Message;

    private sealed class FailingSource(string name, string errorId) : IAccountSource
    {
        public string Name => name;

        public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) =>
            throw new SyncException(errorId, SyncErrorKind.Unavailable, "It does not answer.", "See to it.");
    }
}
