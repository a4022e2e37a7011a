using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Deletions that come through the pipeline or out of a plan, however old or tampered with they are.</summary>
public class GivenDeletionTests : SyncCase
{
    private static readonly DeleteSelection Users = new() { SuspendedUsers = true };

    public GivenDeletionTests()
    {
        Synced(User("anna").Id("E1"), User("gone").Id("E2"), User("left").Id("E3"), Mailbox("info", "anna").Id("M1"), Mailbox("old", "anna").Id("M2"));
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
    }

    [Fact]
    public void Those_that_are_given_are_deleted_and_no_others()
    {
        var results = Given(Deletions().Where(change => change.Email == At("gone")), Users);

        Assert.Equal((At("gone"), SyncAction.Delete, SyncOutcome.Succeeded), Told(Assert.Single(results)));
        Assert.NotNull(World.InZivver(At("left")));
        Assert.DoesNotContain(Links, link => link.Contains("gone", StringComparison.Ordinal));
        Assert.Equal(SyncRunMode.Changes, World.Journal.Run!.Mode);
    }

    [Fact]
    public void A_deletion_needs_the_switch_of_its_type_as_well()
    {
        var all = World.Delta(new DeltaRequest { Delete = new DeleteSelection { SuspendedUsers = true, SuspendedFunctionalAccounts = true } });

        Assert.All(Given(all, DeleteSelection.None), result => Assert.Equal(SyncOutcome.Skipped, result.Outcome));
        var results = Given(all, new DeleteSelection { SuspendedFunctionalAccounts = true });

        Assert.Equal([At("old")], results.Where(result => result.Outcome == SyncOutcome.Succeeded).Select(result => result.Email));
        Assert.All(results.Where(result => result.AccountType == AccountType.User), result => Assert.Contains("-DeleteSuspendedUsers", result.Message, StringComparison.Ordinal));
        Assert.NotNull(World.InZivver(At("gone")));
    }

    [Fact]
    public void Whoever_came_back_since_the_plan_was_made_is_not_deleted()
    {
        var plan = Deletions();
        Sources(User("anna").Id("E1"), User("gone").Id("E2"), Mailbox("info", "anna").Id("M1"));

        AssertKept(plan, Users, "gone");
        Assert.Null(World.InZivver(At("left")));
    }

    [Fact]
    public void Whoever_came_back_and_was_enabled_since_is_not_deleted()
    {
        var plan = Deletions();
        Synced(User("anna").Id("E1"), User("gone").Id("E2"), Mailbox("info", "anna").Id("M1"));

        AssertKept(plan, Users, "gone");
        Assert.True(InZivver("gone").Enabled);
    }

    [Fact]
    public void Whoever_was_enabled_by_hand_since_is_not_deleted()
    {
        var plan = Deletions();
        ChangeByHand("gone", enabled: true);

        AssertKept(plan, Users, "gone");
    }

    [Fact]
    public void Whoever_moved_since_has_drifted()
    {
        var plan = Deletions().Where(change => change.Email == At("gone"));
        ChangeByHand("gone", name: "Somebody else");

        var result = Assert.Single(Given(plan, Users));

        Assert.Equal(SyncOutcome.Drifted, result.Outcome);
        Assert.NotNull(World.InZivver(At("gone")));
    }

    [Fact]
    public void Whoever_is_protected_out_of_scope_or_held_since_is_not_deleted()
    {
        var plan = Deletions();
        Profile = Profile with { ProtectedAccounts = [At("gone")] };
        Suspend("left");

        AssertKept(plan, Users, "gone");
        AssertKept(plan, Users, "left");
        Profile = Profile with { ProtectedAccounts = [], Domains = ["other.test"] };
        AssertKept(plan, Users, "gone");
    }

    [Fact]
    public void Whoever_is_in_the_sources_though_suspended_is_not_deleted_where_only_the_missing_are()
    {
        var plan = Deletions();
        Sources(User("anna").Id("E1"), User("gone").Id("E2").Suspended(), Mailbox("info", "anna").Id("M1"));

        AssertKept(plan, Users with { OnlyMissingFromSources = true }, "gone");
    }

    [Fact]
    public void A_source_that_fails_or_shrank_deletes_nobody()
    {
        var plan = Deletions();
        Sources();

        Assert.Equal("SourceEmpty", Assert.Throws<SyncException>(() => Given(plan, Users)).ErrorId);
        Assert.NotNull(World.InZivver(At("gone")));
    }

    [Fact]
    public void A_change_that_was_tampered_with_deletes_nobody()
    {
        var gone = Deletions().Single(change => change.Email == At("gone"));
        var anna = InZivver("anna");
        SyncChange[] forged =
        [
            gone with { ZivverId = anna.Id },
            gone with { ZivverId = anna.Id, Zivver = anna, Email = anna.Email },
            gone with { ZivverId = anna.Id, Zivver = anna with { Enabled = false } },
            gone with { Zivver = anna },
            gone with { Zivver = null },
            gone with { ZivverId = null },
            gone with { ZivverId = IdOf("info"), Zivver = InZivver("info") },
            gone with { ZivverId = IdOf("old"), Zivver = InZivver("old") },
            gone with { ZivverId = "unknown", Zivver = gone.Zivver! with { Id = "unknown" } },
        ];

        foreach (var change in forged)
            Assert.NotEqual(SyncOutcome.Succeeded, Assert.Single(Given([change], Users)).Outcome);

        Assert.DoesNotContain(World.Zivver.Export(), seed => seed.Account.Email == "");
        Assert.Equal(5, World.Zivver.Count(AccountType.User) + World.Zivver.Count(AccountType.FunctionalAccount));
    }

    [Fact]
    public void What_a_deletion_says_beside_whom_it_is_about_does_not_count()
    {
        var gone = Deletions().Single(change => change.Email == At("gone"));

        var result = Assert.Single(Given([gone with { Email = At("anna"), DisplayName = "anna", Source = User("anna").Id("E1"), Identifiers = [new Identifier(IdentifierName, "E1")] }], Users));

        Assert.Equal((At("gone"), SyncAction.Delete, SyncOutcome.Succeeded), Told(result));
        Assert.Contains(Links, link => link.Contains("E1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deletion_and_another_change_of_one_account_are_refused()
    {
        var gone = Deletions().Single(change => change.Email == At("gone"));

        Assert.Equal("ChangesDoubled", Assert.Throws<SyncException>(() => Given([gone, gone with { Action = SyncAction.Enable }], Users)).ErrorId);
    }

    [Fact]
    public void The_preview_of_given_deletions_says_what_the_run_does()
    {
        var plan = Deletions();
        ChangeByHand("left", enabled: true);

        var preview = World.Run(new RunRequest { Changes = plan, Delete = Users, Preview = true });

        Assert.Equal([SyncOutcome.WouldSucceed, SyncOutcome.WouldSkip], preview.Select(result => result.Outcome).Order());
        Assert.NotNull(World.InZivver(At("gone")));
    }

    private static (string, SyncAction, SyncOutcome) Told(SyncResult result) => (result.Email, result.Action, result.Outcome);

    private IReadOnlyList<SyncChange> Deletions() =>
        World.Delta(new DeltaRequest { Delete = Users }).Where(change => change.Action == SyncAction.Delete).ToList();

    private IReadOnlyList<SyncResult> Given(IEnumerable<SyncChange> changes, DeleteSelection delete) =>
        RunAnswering(_ => true, new RunRequest { Changes = changes.ToList(), Delete = delete });

    private void AssertKept(IEnumerable<SyncChange> plan, DeleteSelection delete, string who)
    {
        var id = IdOf(who);
        var result = Assert.Single(Given(plan, delete), result => result.ZivverId == id);
        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.NotEqual("", result.Message);
        Assert.NotNull(World.Zivver.AddressOf(id));
    }
}
