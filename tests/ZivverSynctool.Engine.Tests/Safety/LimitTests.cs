using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

public class LimitTests : SyncCase
{
    public static TheoryData<int, SyncLimit, int> Borders => new()
    {
        // accounts, limit, the most that may go
        { 100, new SyncLimit(null, 5), 5 },
        { 119, new SyncLimit(null, 5), 5 },
        { 120, new SyncLimit(null, 5), 6 },
        { 10, new SyncLimit(null, 5), 3 },
        { 10, new SyncLimit(2, null), 2 },
        { 10, new SyncLimit(1, 50), 1 },
        { 100, new SyncLimit(50, 4), 4 },
        { 10, new SyncLimit(0, null), 0 },
        { 10, new SyncLimit(null, 0), 0 },
        { 10, new SyncLimit(0, 50), 0 },
    };

    [Theory]
    [MemberData(nameof(Borders))]
    public void A_limit_lets_just_so_many_through(int accounts, SyncLimit limit, int most)
    {
        Limit(LimitKind.DisableUsers, limit);
        var people = People(accounts);
        Synced(people);

        Sources(people[(most + 1)..]);
        Assert.All(World.Delta(), change => Assert.Equal((SyncAction.None, ChangeStatus.OverLimit, "DisableUsers"), (change.Action, change.Status, change.ReasonCode)));
        AssertNothingIsWritten();

        Sources(people[most..]);
        Assert.Equal(most, Run().Count);
    }

    [Fact]
    public void The_share_is_of_enabled_accounts_in_scope_of_that_type()
    {
        Profile = Profile with { Limits = new SyncLimits() };
        var people = People(100);
        Synced([.. people, .. Enumerable.Range(1, 60).Select(number => Mailbox($"box{number}", "p100"))]);
        for (var number = 1; number <= 40; number++)
        {
            ByHand(User($"suspended{number}"), enabled: false);
            ByHand(User($"guest{number}@elsewhere.test"));
        }

        Sources([.. World.Accounts.Skip(6)]);

        Assert.Equal(6, World.Delta().Count(change => change.Status == ChangeStatus.OverLimit));
        AssertNothingIsWritten();
    }

    [Theory]
    [InlineData(LimitKind.DisableUsers)]
    [InlineData(LimitKind.DisableFunctionalAccounts)]
    [InlineData(LimitKind.Rename)]
    [InlineData(LimitKind.AccessLost)]
    public void Some_limits_hold_by_default(LimitKind kind)
    {
        Profile = Profile with { Limits = new SyncLimits() };
        Synced([.. People(10), .. Boxes("p10", "p9")]);

        Sources([.. World.Accounts.Where(account => !Left(account)).Select(Changed)]);

        Assert.Equal(4, World.Delta().Count(change => change.Status == ChangeStatus.OverLimit && change.ReasonCode == kind.ToString()));

        static bool IsOneOfFour(SyncAccount account) => account.DisplayName is ['p' or 'b', >= '1' and <= '4'];
        bool Left(SyncAccount account) => IsOneOfFour(account) && (kind, account.AccountType)
            is (LimitKind.DisableUsers, AccountType.User) or (LimitKind.DisableFunctionalAccounts, AccountType.FunctionalAccount);
        SyncAccount Changed(SyncAccount account) => (kind, IsOneOfFour(account), account.AccountType) switch
        {
            (LimitKind.Rename, true, AccountType.User) => account.MovedTo("moved." + account.DisplayName),
            (LimitKind.AccessLost, true, AccountType.FunctionalAccount) => account.WithDelegates("p10"),
            _ => account,
        };
    }

    [Fact]
    public void Nothing_of_a_kind_that_trips_is_done_and_everything_else_is()
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(2, null));
        var people = People(10);
        Synced(people);

        Sources([.. people[3..].Select(person => person.Named("Changed")), User("new").Id("E99")]);
        var results = World.Run();

        Assert.Equal((7, 1), (results.Count(result => result.Action == SyncAction.Update), results.Count(result => result.Action == SyncAction.Create)));
        Assert.Equal(8, results.Count);
        Assert.All(people[..3], person => Assert.True(InZivver(person.Email).Enabled));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    [InlineData(4, false)]
    public void Allowing_counts_only_when_it_names_exactly_that_many(int allowed, bool counts)
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(1, null));
        var people = People(10);
        Synced(people);
        Sources(people[3..]);

        var results = World.Run(new RunRequest { Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = allowed } });

        Assert.Equal(counts ? 3 : 0, results.Count);
    }

    [Fact]
    public void A_person_can_answer_that_the_limit_may_be_passed_this_once()
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(1, null));
        var people = People(10);
        Synced(people);
        Sources(people[3..]);
        var questions = new List<string>();

        Assert.Empty(RunAnswering(question => Asked(question, yes: false)));
        Assert.Equal(3, RunAnswering(question => Asked(question, yes: true)).Count);

        Assert.Equal(["Limit DisableUsers", "Limit DisableUsers", "Synchronize World"], questions);

        bool Asked(QuestionEvent question, bool yes)
        {
            questions.Add(question.Caption);
            return yes;
        }
    }

    [Fact]
    public void A_rename_over_the_limit_waits_and_the_rest_of_the_account_does_not()
    {
        Limit(LimitKind.Rename, new SyncLimit(0, null));
        Synced(User("anna").Id("E1"));

        Sources(User("anna.jansen").Id("E1").Named("Anna Jansen"));
        var change = Change("anna");

        AssertReady(SyncAction.Update, change);
        Assert.Equal(ChangeStatus.OverLimit, change.Differences.Single(difference => difference.Property == SyncProperty.Email).Status);
        Run();
        Assert.Equal("Anna Jansen", InZivver("anna").DisplayName);
    }

    [Fact]
    public void What_needs_an_address_that_a_limit_does_not_let_go_waits_too()
    {
        Limit(LimitKind.Rename, new SyncLimit(0, null));
        Synced(User("anna").Id("E1"));

        Sources(User("anna").Id("E9"), User("anna.jansen").Id("E1").Named("anna"));
        var changes = World.Delta();

        Assert.All(changes, change => Assert.Equal(SyncAction.None, change.Action));
        Assert.Equal(["AddressTaken", "Rename"], changes.Select(change => change.ReasonCode).Order());
    }

    [Fact]
    public void A_functional_account_that_loses_its_last_member_falls_under_the_limit_for_disabling()
    {
        Limit(LimitKind.DisableFunctionalAccounts, new SyncLimit(0, null));
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));

        Sources(User("anna"), Mailbox("info"), Mailbox("post", "anna"));

        AssertStopped("info", ChangeStatus.OverLimit, "DisableFunctionalAccounts");
    }

    [Theory]
    [InlineData(LimitKind.CreateUsers)]
    [InlineData(LimitKind.UpdateUsers)]
    [InlineData(LimitKind.EnableUsers)]
    [InlineData(LimitKind.CreateFunctionalAccounts)]
    [InlineData(LimitKind.UpdateFunctionalAccounts)]
    [InlineData(LimitKind.EnableFunctionalAccounts)]
    [InlineData(LimitKind.AccessGained)]
    public void Every_other_kind_can_be_limited_too(LimitKind kind)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna"), Mailbox("post", "anna"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info"), Mailbox("post", "anna"));
        var change = kind switch
        {
            LimitKind.CreateUsers => User("carla"),
            LimitKind.UpdateUsers => User("anna").Id("E1").Named("Changed"),
            LimitKind.EnableUsers => User("berta").Id("E2"),
            LimitKind.CreateFunctionalAccounts => Mailbox("new"),
            LimitKind.UpdateFunctionalAccounts => Mailbox("post", "anna").Named("Changed"),
            LimitKind.EnableFunctionalAccounts => Mailbox("info", "anna"),
            _ => Mailbox("post", "anna", "berta"),
        };
        Sources([.. World.Accounts.Where(account => account.Email != change.Email), change]);
        AssertReady(Change(change.Email).Action, change.Email);

        Limit(kind, new SyncLimit(0, null));

        AssertStopped(change.Email, ChangeStatus.OverLimit, kind.ToString());
        AssertNothingIsWritten();
    }

    [Fact]
    public void Delta_preview_and_run_hold_back_the_same()
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(1, null));
        Synced(People(10));
        Sources([.. World.Accounts.Skip(2), User("new").Id("E99")]);

        Assert.Equal(2, World.Delta().Count(change => change.Status == ChangeStatus.OverLimit));
        var preview = World.Preview();
        var run = World.Run();

        Assert.Equal([SyncAction.Create], preview.Select(result => result.Action));
        Assert.Equal(run.Select(result => result.Email), preview.Select(result => result.Email));
        var allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 2 };
        Assert.Equal(2, World.Run(new RunRequest { Preview = true, Allow = allow }).Count);
    }

    [Fact]
    public void Create_and_update_have_no_limit_unless_the_profile_sets_one_and_null_takes_one_away()
    {
        Profile = Profile with { Limits = new SyncLimits() };
        Sources(People(60));
        Assert.Equal(60, Run().Count);
        Sources([.. World.Accounts.Select(person => person.Named("Changed"))]);
        Assert.Equal(60, Run().Count);

        Sources([.. World.Accounts.Skip(30)]);
        Assert.All(World.Delta(), change => Assert.Equal(ChangeStatus.OverLimit, change.Status));
        Profile = Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.DisableUsers] = null } } };
        Assert.Equal(30, Run().Count);
    }

    [Fact]
    public void What_was_allowed_is_allowed_for_that_call_only()
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(1, null));
        var people = People(10);
        Synced(people);
        var allow = new RunRequest { Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 2 } };
        Sources(people[2..]);
        Assert.Equal(2, World.Run(allow).Count);

        Sources(people[4..]);

        AssertNothingIsWritten();
        Assert.Equal(2, World.Run(allow).Count);
    }

    [Theory]
    [InlineData(true, SyncOutcome.Succeeded)]
    [InlineData(false, SyncOutcome.Skipped)]
    public void A_person_is_asked_about_given_changes_as_well(bool yes, SyncOutcome outcome)
    {
        Synced(People(10));
        Sources([.. World.Accounts.Skip(3)]);
        var changes = World.Delta();
        Limit(LimitKind.DisableUsers, new SyncLimit(2, null));

        var results = RunAnswering(question => question.Caption != "Limit DisableUsers" || yes, new RunRequest { Changes = changes, Ask = true });

        Assert.Equal(3, results.Count);
        Assert.All(results, result => Assert.Equal(outcome, result.Outcome));
    }

    [Fact]
    public void What_is_too_many_is_said_alike_everywhere_with_the_command_that_allows_it()
    {
        Limit(LimitKind.DisableUsers, new SyncLimit(0, null));
        Synced(People(10));
        Sources([.. World.Accounts.Skip(1)]);
        const string excess = "1 change of the kind DisableUsers; the limit allows 0.";
        const string remedy = "Start-ZivverSync -Allow @{ DisableUsers = 1 }";
        var asked = new List<string>();

        RunAnswering(question =>
        {
            asked.Add(question.Question);
            return false;
        });
        var given = World.Delta();
        string[] said = [Assert.Single(Warnings()), Assert.Single(given).Reason];

        Assert.Equal($"{excess} Allow it this time?", Assert.Single(asked));
        Assert.All(said, words =>
        {
            Assert.Contains(excess, words, StringComparison.Ordinal);
            Assert.Contains(remedy, words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Changes_from_the_pipeline_fall_under_the_limits_as_well()
    {
        Synced(People(10));
        Sources([.. World.Accounts.Skip(3)]);
        var changes = World.Delta();
        Limit(LimitKind.DisableUsers, new SyncLimit(2, null));

        var results = World.Run(changes);

        Assert.All(results, result => Assert.Equal(SyncOutcome.Skipped, result.Outcome));
        Assert.All(results, result => Assert.Contains("DisableUsers = 3", result.Message, StringComparison.Ordinal));
        Assert.Equal(0, World.Target.Writes);
        Assert.All(World.Run(changes.Take(2)), result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
    }

    private static SyncAccount[] People(int count) => [.. Enumerable.Range(1, count).Select(number => User($"p{number}").Id($"E{number}"))];

    private static IEnumerable<SyncAccount> Boxes(params string[] delegates) => Enumerable.Range(1, 6).Select(number => Mailbox($"b{number}", delegates));

    private void Limit(LimitKind kind, SyncLimit limit) => Profile = Profile with
    {
        Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?>(Profile.Limits.Set) { [kind] = limit } },
    };
}
