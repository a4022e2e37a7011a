using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Review;

public class UndoTests : SyncCase
{
    [Fact]
    public void Names_addresses_aliases_delegates_members_phones_units_and_suspension_are_as_before()
    {
        Synced(
            User("anna").Id("E1").Named("Anna").WithAliases("a").WithDelegates("berta").WithPhone("+31612345678").InUnit("Zorg").WithKey("k1"),
            User("berta").Id("E2").WithKey("k2").WithAliases().WithDelegates(), User("carla").Id("E3").WithKey("k3"), Mailbox("info", "anna", "berta"), Mailbox("post", "anna"));
        var before = State();
        Sources(
            User("anna").Id("E1").MovedTo("anna.bos").Named("Anna Bos").WithAliases("b", "c").WithDelegates("carla").WithPhone("+31612345679").InUnit("Staf").WithKey("k1"),
            User("berta").Id("E2").WithKey("k2").WithAliases("b2").WithDelegates("anna.bos"), User("carla").Id("E3").WithKey("k3").Suspended(), Mailbox("info", "carla"));
        var run = Run();
        Assert.NotEqual(before, State());

        UndoAll(run);

        Assert.Equal(before, State());
        Assert.Empty(World.Zivver.LostSsoAccountKeys);
    }

    [Fact]
    public void A_swap_of_addresses_and_a_chain_are_undone()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"), User("dora").Id("E4"));
        var before = State();
        Sources(User("berta").Id("E1"), User("anna").Id("E2"), User("dora").Id("E3"), User("eva").Id("E4"));

        UndoAll(Run());

        Assert.Equal(before, State());
    }

    [Fact]
    public void Accounts_that_were_made_are_suspended()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta"));

        var undo = UndoAll(Run());

        Assert.All(undo, result => Assert.Equal(SyncAction.Disable, result.Action));
        Assert.False(InZivver("berta").Enabled);
        Assert.False(InZivver("info").Enabled);
        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_person_who_was_given_access_by_address_in_the_run_that_made_them_loses_it_again()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta"));

        UndoAll(Run());

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void What_others_changed_since_stays_and_is_said()
    {
        Synced(User("anna").Id("E1").Named("Anna").WithAliases("a"), User("berta").Id("E2").Named("Berta"));
        Sources(User("anna").Id("E1").Named("Anna Bos").WithAliases("a", "b"), User("berta").Id("E2").Named("Berta Bos"));
        var run = Run();
        ChangeByHand("anna", name: "Anna de Vries", aliases: ["a", "b", "c"]);
        ChangeByHand("berta", name: "Berta de Vries");

        var changes = Undo(run).OrderBy(change => change.Email).ToList();

        Assert.Contains(changes[0].Differences, difference => difference is { Property: SyncProperty.DisplayName, ReasonCode: "ChangedSince" });
        Assert.Contains("Anna Bos, and it has been changed since", changes[0].Reason, StringComparison.Ordinal);
        Assert.Equal((SyncAction.None, ChangeStatus.Blocked, "ChangedSince"), (changes[1].Action, changes[1].Status, changes[1].ReasonCode));
        World.Run(changes);
        Assert.Equal([At("a"), At("c")], InZivver("anna").Aliases.Order());
        Assert.Equal("Anna de Vries", InZivver("anna").DisplayName);
        Assert.Equal("Berta de Vries", InZivver("berta").DisplayName);
    }

    [Fact]
    public void What_is_gone_is_named_and_the_rest_is_undone()
    {
        Synced(User("anna").Id("E1").Named("Anna"), User("berta").Id("E2").Named("Berta"), Mailbox("info", "anna", "berta"));
        Sources(User("anna").Id("E1").Named("Anna Bos"), User("berta").Id("E2").Named("Berta Bos"), Mailbox("info", "anna"));
        var run = Run();
        DeleteByHand("berta");

        var changes = Undo(run);

        Assert.Equal("AccountGone", Assert.Single(changes, change => change.Email == At("berta")).ReasonCode);
        Assert.DoesNotContain(changes, change => change.Email == At("info"));
        World.Run(changes);
        Assert.Equal("Anna", InZivver("anna").DisplayName);
    }

    [Fact]
    public void A_deletion_is_named_as_what_cannot_come_back()
    {
        Synced(User("anna").Id("E1"));
        var deleted = new SyncResult
        {
            Action = SyncAction.Delete,
            Email = At("old"),
            ZivverId = "gone",
            Outcome = SyncOutcome.Succeeded,
        };

        var change = Assert.Single(Undo([deleted]));

        Assert.Equal((SyncAction.None, ChangeStatus.Blocked, "Deleted"), (change.Action, change.Status, change.ReasonCode));
    }

    [Fact]
    public void What_the_run_did_not_come_to_is_not_undone()
    {
        Synced(User("anna").Id("E1").Named("Anna"));
        Sources(User("anna").Id("E1").Named("Anna Bos"));
        var result = Assert.Single(Run());

        Assert.Empty(Undo([result with { Outcome = SyncOutcome.Failed }]));
        Assert.Single(Undo([result]));
        Assert.Equal("run-2", Undo([result])[0].Undoes);
    }

    [Fact]
    public void An_undo_done_twice_has_nothing_left()
    {
        Synced(User("anna").Id("E1").Named("Anna"), Mailbox("info", "anna"));
        Sources(User("anna").Id("E1").Named("Anna Bos"));
        var run = Run();

        UndoAll(run);

        Assert.Empty(Undo(run));
    }

    [Fact]
    public void An_undo_of_an_undo_leads_forward_again()
    {
        Synced(User("anna").Id("E1").Named("Anna").WithAliases("a"));
        Sources(User("anna").Id("E1").MovedTo("anna.bos").Named("Anna Bos").WithAliases("b"));
        var run = Run();
        var after = State();

        var undo = UndoAll(run);
        UndoAll(undo);

        Assert.Equal(after, State());
    }

    [Fact]
    public void Protected_accounts_and_holds_count_as_in_every_run()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1").MovedTo("anna.bos"), User("berta").Id("E2").Suspended());
        var run = Run();
        Suspend("berta");
        Profile = Profile with { ProtectedAccounts = [At("anna.bos")] };

        var changes = Undo(run).OrderBy(change => change.Email).ToList();

        Assert.Equal([ChangeStatus.Protected, ChangeStatus.Held], changes.Select(change => change.Status));
    }

    [Fact]
    public void Limits_are_asked_when_the_changes_are_applied()
    {
        var people = Enumerable.Range(1, 8).Select(number => User($"p{number}").Id($"E{number}")).ToList();
        Synced(User("anna").Id("E0"));
        Sources([User("anna").Id("E0"), .. people]);
        var run = Run();
        Profile = Profile with { Limits = new SyncLimits() };
        var changes = Undo(run);
        Assert.All(changes, change => Assert.Equal(ChangeStatus.Ready, change.Status));

        Assert.All(World.Run(changes), result => Assert.Equal(SyncOutcome.Skipped, result.Outcome));
        var allowed = World.Run(new RunRequest { Changes = changes, Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 8 } });
        Assert.All(allowed, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
    }

    [Fact]
    public void A_users_key_that_is_no_longer_known_stops_what_would_break_it()
    {
        Synced(User("anna").Id("E1").WithKey("k1").WithAliases("a"), User("berta").Id("E2").WithKey("k2").WithAliases("z"));
        Sources(User("anna").Id("E1").WithKey("k1").WithAliases("b").Named("Anna Bos"), User("berta").Id("E2").WithKey("k2").WithAliases("z"));
        var run = Run();
        Sources(User("anna").Id("E1").WithKey("k9").WithAliases("b").Named("Anna Bos"), User("berta").Id("E2").WithKey("k2").WithAliases("z"));
        Run();

        var change = Assert.Single(Undo(run));
        Assert.Equal("SsoAccountKeyUnknown", change.Differences.Single(difference => difference.Property == SyncProperty.Aliases).ReasonCode);
        World.Run([change]);

        Assert.Equal("k9", KeyOf("anna"));
        Assert.NotEqual("Anna Bos", InZivver("anna").DisplayName);
    }

    private IReadOnlyList<SyncChange> Undo(IReadOnlyList<SyncResult> run) => World.Engine.Undo(
        run.Select(result => result.RunId).FirstOrDefault() ?? "", run, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item).ToList();

    private IReadOnlyList<SyncResult> UndoAll(IReadOnlyList<SyncResult> run)
    {
        var results = World.Run(Undo(run));
        Assert.All(results, result => Assert.True(result.Outcome == SyncOutcome.Succeeded, $"{result.Email}: {result.Outcome} {result.Message} {result.Reason}"));
        return results;
    }

    /// <summary>Everything that Zivver has, property by property.</summary>
    private string State() => string.Join("\n", new[] { AccountType.User, AccountType.FunctionalAccount }.SelectMany(World.Zivver.List)
        .Select(account => string.Join(" ", account.Id, account.Email, account.DisplayName, account.Enabled, account.PhoneNumber, account.OrganizationalUnit,
            string.Join(",", account.Aliases.Order()), string.Join(",", account.Delegates.Order()), string.Join(",", account.DelegateIds.Order()))).Order());
}
