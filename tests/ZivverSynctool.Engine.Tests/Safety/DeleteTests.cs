using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Which accounts a call deletes (SPEC §4, Delete): one test for each of its sentences.</summary>
public class DeleteTests : SyncCase
{
    private static readonly DeleteSelection Users = new() { SuspendedUsers = true };
    private static readonly DeleteSelection Mailboxes = new() { SuspendedFunctionalAccounts = true };
    private static readonly DeleteSelection Both = new() { SuspendedUsers = true, SuspendedFunctionalAccounts = true };

    [Fact]
    public void All_users_that_are_suspended_in_Zivver_are_deleted_and_nobody_else()
    {
        LeaversAndMailboxes();

        var delta = Delta(Users);
        Assert.Equal([At("gone"), At("out")], delta.Where(change => change.Action == SyncAction.Delete).Select(change => change.Email).Order());
        var results = Deleting(Users);

        Assert.All(results, result => Assert.Equal((SyncAction.Delete, SyncOutcome.Succeeded), (result.Action, result.Outcome)));
        Assert.Equal([At("gone"), At("out")], results.Select(result => result.Email).Order());
        Assert.Equal([At("anna")], World.Zivver.List(AccountType.User).Select(user => user.Email));
        Assert.Equal([At("info"), At("old")], World.Zivver.List(AccountType.FunctionalAccount).Select(mailbox => mailbox.Email).Order());
        AssertNothingReady();
        Assert.Empty(Delta(Users));
    }

    [Fact]
    public void All_functional_accounts_that_are_suspended_in_Zivver_are_deleted_and_nothing_else()
    {
        LeaversAndMailboxes();

        Assert.Equal(At("old"), Assert.Single(Deleting(Mailboxes)).Email);

        Assert.Equal([At("info")], World.Zivver.List(AccountType.FunctionalAccount).Select(mailbox => mailbox.Email));
        Assert.Equal(3, World.Zivver.Count(AccountType.User));
        AssertNothingReady();
    }

    [Fact]
    public void Only_accounts_that_are_in_none_of_the_sources_leaves_those_that_a_source_has_suspended()
    {
        LeaversAndMailboxes();

        var results = Deleting(Both with { OnlyMissingFromSources = true });

        Assert.Equal([At("gone"), At("old")], results.Select(result => result.Email).Order());
        Assert.NotNull(World.InZivver(At("out")));
    }

    [Fact]
    public void Only_missing_from_sources_must_go_together_with_a_type()
    {
        LeaversAndMailboxes();
        var alone = new DeleteSelection { OnlyMissingFromSources = true };

        AssertRefused("DeleteNotSelected", alone);
        AssertRefused("DeleteNotSelected", new DeleteSelection { SuspendedBefore = World.Now });
        AssertRefused("SuspendedBeforeInFuture", Users with { SuspendedBefore = World.Now + TimeSpan.FromDays(400) });
    }

    [Fact]
    public void Without_the_switches_nothing_is_ever_deleted()
    {
        LeaversAndMailboxes();

        Assert.Empty(World.Delta());
        AssertNothingIsWritten();
    }

    [Fact]
    public void An_account_that_this_run_disables_is_not_deleted_by_it()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna").Id("M1"), Mailbox("post", "anna").Id("M2"));
        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));

        Assert.Equal([SyncAction.Disable, SyncAction.Disable], Delta(Both).Select(change => change.Action));
        World.Run(new RunRequest { Delete = Both });

        Assert.False(InZivver("berta").Enabled);
        Assert.Empty(AccessTo("post"));
    }

    [Fact]
    public void A_returner_is_enabled_and_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("anna.jansen").Named("anna").Id("E1"), User("berta").Id("E2"));

        var back = Assert.Single(Delta(Users), change => change.ZivverId == IdOf("anna"));
        AssertReady(SyncAction.Enable, back);
        Assert.DoesNotContain("deleted", back.Reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(SyncAction.Enable, Assert.Single(World.Run(new RunRequest { Delete = Users })).Action);

        Assert.True(InZivver("anna.jansen").Enabled);
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("hand")]
    [InlineData("option")]
    [InlineData("limit")]
    [InlineData("unmanaged")]
    public void Whoever_is_enabled_in_a_source_is_not_deleted_whatever_keeps_the_account_suspended(string what)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        if (what == "hold")
            Suspend("anna");
        else if (what == "hand")
            ChangeByHand("anna", enabled: false);
        else
            Synced(User("berta").Id("E2"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"));
        Profile = what switch
        {
            "option" => Profile with { Options = new SyncOptions { UpdateUsers = false } },
            "limit" => Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.EnableUsers] = new(0, null) } } },
            "unmanaged" => Profile with { Manage = new Dictionary<(AccountType, SyncProperty), ManageMode> { [(AccountType.User, SyncProperty.Enabled)] = ManageMode.Ignore } },
            _ => Profile,
        };

        AssertKept(Users, "anna");
    }

    [Fact]
    public void A_user_of_whom_a_source_does_not_say_whether_it_is_enabled_is_not_deleted()
    {
        ByHand(User("anna"), enabled: false);
        Sources(User("anna").Id("E1") with { Enabled = null }, User("berta").Id("E2"));

        AssertKept(Users, "anna", "InUse");
    }

    [Fact]
    public void Whoever_one_of_several_sources_has_enabled_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("staff", User("anna").Id("E1").Suspended().From("staff"), User("berta").Id("E2").From("staff")),
            new GivenSource("other", User("anna").Id("E1").From("other")),
        ];

        AssertKept(Users, "anna", "SourceProblem");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_an_enabled_account_names_by_an_alias_is_not_deleted(bool isOut)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        Sources([User("berta").Id("E2").WithAliases("anna"), .. isOut ? [User("anna").Id("E1").Suspended()] : Array.Empty<SyncAccount>()]);

        AssertKept(Users, "anna");
    }

    [Fact]
    public void A_suspended_account_with_the_address_of_somebody_new_is_not_deleted()
    {
        Synced(User("anna").Id("E1").Named("Anna de Wit"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("anna").Id("E9").Named("Anna Smit"), User("berta").Id("E2"));

        AssertKept(Users, "anna");
    }

    [Fact]
    public void Whoever_an_enabled_account_means_by_a_former_address_is_not_deleted()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna.bos").Named("anna").Id("E1"), User("berta").Id("E2"));
        ChangeByHand("anna.bos", aliases: []);
        Synced(User("berta").Id("E2"));
        Sources(User("anna").Named("Another").Id("E9"), User("berta").Id("E2"));

        AssertKept(Users, "anna.bos", "InUse");
    }

    [Fact]
    public void Whoever_a_source_means_by_an_identifier_in_another_case_is_not_deleted()
    {
        Synced(User("anna").Id("e1a"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("anna.bos").Id("E1A"), User("berta").Id("E2"));

        AssertKept(Users, "anna", "InUse");
    }

    [Fact]
    public void A_user_whose_entry_became_a_functional_account_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("berta").Id("E2"), Mailbox("team", "berta").Id("E1"));
        World.Run();

        AssertKept(Users, "anna", "InUse");
    }

    [Fact]
    public void An_account_with_a_problem_in_its_source_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        World.Problems =
        [
            new SourceProblem
            {
                Code = "InvalidPhoneNumber",
                Message = "m",
                Remedy = "r",
                Source = "world",
                Identifiers = [new Identifier(IdentifierName, "E1")],
            },
        ];

        AssertKept(Users, "anna", "SourceProblem");
    }

    [Fact]
    public void A_brand_new_functional_account_without_delegates_is_neither_deleted_when_it_is_made_nor_later()
    {
        Sources(User("anna"), Mailbox("new"));

        Assert.Equal([SyncAction.Create, SyncAction.Create], World.Run(new RunRequest { Delete = Both }).Select(result => result.Action));
        var id = IdOf("new");

        AssertKept(Both, "new", "WouldBeMadeAgain");
        Assert.Equal(id, IdOf("new"));
    }

    [Fact]
    public void A_functional_account_that_names_no_delegate_is_deleted_where_no_run_would_make_it_again()
    {
        Synced(User("anna"), Mailbox("info", "anna"), Mailbox("post", "anna"));
        Synced(User("anna"), Mailbox("info"), Mailbox("post", "anna"));
        var off = new Dictionary<string, bool> { ["createFunctionalAccounts"] = false };

        var result = Assert.Single(Answering(true, new RunRequest { Delete = Mailboxes, Options = off }));

        Assert.Equal((SyncAction.Delete, SyncOutcome.Succeeded), (result.Action, result.Outcome));
        Assert.DoesNotContain(World.Delta(new DeltaRequest { Options = off }), change => change.Action != SyncAction.None);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData(null)]
    public void A_functional_account_that_names_a_delegate_or_does_not_say_is_not_deleted(string? named)
    {
        ByHand(Mailbox("info"));
        Sources(User("anna"), Mailbox("info") with { Delegates = named is null ? null : [At(named)] });
        Profile = Profile with { Options = new SyncOptions { CreateFunctionalAccounts = false } };

        AssertKept(Mailboxes, "info", "InUse");
    }

    [Theory]
    [InlineData("gone@example.test")]
    [InlineData("alias@example.test")]
    [InlineData("*@example.test")]
    public void A_protected_account_is_not_deleted_by_whatever_address_it_is_protected(string address)
    {
        Synced(User("anna").Id("E1"), User("gone").Id("E2").WithAliases("alias"));
        Synced(User("anna").Id("E1"));
        Profile = Profile with { ProtectedAccounts = [address] };

        AssertKept(Users, "gone", "Protected", ChangeStatus.Protected);
    }

    [Fact]
    public void An_account_that_is_out_of_scope_is_not_deleted()
    {
        ByHand(User("gone@elsewhere.test"), enabled: false);
        Sources(User("anna"));

        AssertKept(Users, "gone@elsewhere.test", "OutOfScope", ChangeStatus.OutOfScope);
    }

    [Fact]
    public void An_account_that_is_held_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Suspend("anna");
        Sources(User("berta").Id("E2"));

        AssertKept(Users, "anna", "Hold", ChangeStatus.Held);
        Resume("anna");
        Assert.Equal(At("anna"), Assert.Single(Deleting(Users)).Email);
    }

    [Fact]
    public void An_account_of_a_type_that_no_source_delivers_is_not_deleted()
    {
        ByHand(Mailbox("info"));
        World.Sources = [new GivenSource("staff", User("anna")) { Delivers = [AccountType.User] }];

        AssertKept(Mailboxes, "info", "SourcesNotRead");
    }

    [Fact]
    public void What_is_missing_but_not_for_long_enough_is_not_deleted()
    {
        Profile = Profile with { MissingAfter = new MissingAfter(2, TimeSpan.FromHours(4)) };
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended());
        Sources(User("anna").Id("E1"));
        AssertKept(Users, "berta", "MissingNotLongEnough", ChangeStatus.Waiting);
        World.Wait(TimeSpan.FromHours(5));

        Assert.Equal(At("berta"), Assert.Single(Deleting(Users)).Email);
    }

    [Fact]
    public void An_account_that_was_never_linked_is_left_alone_where_the_profile_says_so()
    {
        ByHand(User("gone"), enabled: false);
        Sources(User("anna"));
        Profile = Profile with { UnmanagedAccounts = UnmanagedAccounts.Leave };
        AssertKept(Users, "gone", "UnmanagedAccount");

        Profile = Profile with { UnmanagedAccounts = UnmanagedAccounts.Manual };
        Assert.Equal(At("gone"), Assert.Single(Deleting(Users)).Email);
    }

    [Fact]
    public void Whoever_alone_has_access_to_a_mailbox_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "berta").Id("M1"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "berta").Id("M1"));

        AssertKept(Users, "berta", "LastMember");
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "berta", "anna").Id("M1"));
        Assert.Equal(At("berta"), Assert.Single(Deleting(Users)).Email);
        Assert.Equal([At("anna")], AccessTo("info"));
        AssertNothingReady();
    }

    [Fact]
    public void Suspended_before_narrows_by_the_date_of_the_suspension()
    {
        Synced(User("anna").Id("E1"), User("early").Id("E2"), User("late").Id("E3"));
        Synced(User("anna").Id("E1"), User("late").Id("E3"));
        World.Wait(TimeSpan.FromDays(90));
        var border = World.Now;
        World.Wait(TimeSpan.FromDays(1));
        Synced(User("anna").Id("E1"));
        ByHand(User("hand"), enabled: false);

        var delta = Delta(Users with { SuspendedBefore = border });

        Assert.Equal([(At("early"), SyncAction.Delete, "Missing"), (At("hand"), SyncAction.None, "SuspensionDateUnknown")],
            delta.Select(change => (change.Email, change.Action, change.ReasonCode)).Order());
        Assert.Equal(At("early"), Assert.Single(Deleting(Users with { SuspendedBefore = border })).Email);
        Assert.NotNull(World.InZivver(At("late")));
    }

    [Fact]
    public void What_else_differs_of_an_account_that_is_deleted_is_not_written()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "anna", "berta").Id("M1"));
        Sources(User("anna").Id("E1"), User("berta.bos").Id("E2").Named("Changed").Suspended(), Mailbox("info", "anna", "berta.bos").Id("M1"));

        var change = Assert.Single(Delta(Users));

        Assert.Equal(SyncAction.Delete, change.Action);
        Assert.Empty(change.Differences);
        Assert.Empty(change.Marks);
        Deleting(Users);
        Assert.Equal(1, World.Target.Writes);
        AssertNothingReady();
    }

    [Fact]
    public void The_links_of_a_deleted_account_go_and_its_before_image_stays()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2").WithAliases("b"));
        Synced(User("anna").Id("E1"));
        var before = InZivver("berta");

        var result = Assert.Single(Deleting(Users));

        Assert.Equal(["EmployeeNumber=E1 anna"], Links);
        Assert.Equal((before.Id, before.Email), (result.Zivver!.Id, result.Zivver.Email));
        Assert.Equal(["DELETE"], World.Journal.Intents.Select(intent => intent.Method));
        Assert.Equal((0, 1), (World.Journal.Run!.ExitCode, World.Journal.Run.Actions["Delete"]));
    }

    [Fact]
    public void Whoever_joins_again_after_a_deletion_gets_a_new_account()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1"));
        var old = IdOf("berta");
        Deleting(Users);

        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        Assert.NotEqual(old, IdOf("berta"));
        AssertNothingReady();
    }

    [Fact]
    public void An_undo_says_that_a_deletion_cannot_be_undone()
    {
        LeaversAndMailboxes();
        var results = Deleting(Users);

        var changes = World.Engine.Undo("run", results, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item).ToList();

        Assert.Equal(2, changes.Count);
        Assert.All(changes, change => Assert.Equal((SyncAction.None, ChangeStatus.Blocked, "Deleted"), (change.Action, change.Status, change.ReasonCode)));
    }

    [Fact]
    public void Preview_and_run_agree_and_the_preview_deletes_nothing()
    {
        LeaversAndMailboxes();

        var preview = World.Run(new RunRequest { Delete = Both, Preview = true });
        Assert.Equal(0, World.Target.Writes);
        var run = Deleting(Both);

        Assert.All(preview, result => Assert.Equal(SyncOutcome.WouldSucceed, result.Outcome));
        Assert.Equal(run.Select(Said).Order(), preview.Select(Said).Order());

        static (string, SyncAction, string, string) Said(SyncResult result) => (result.Email, result.Action, result.Reason, result.Message);
    }

    [Fact]
    public void A_call_for_single_accounts_deletes_only_those_and_nobody_because_no_source_has_them()
    {
        LeaversAndMailboxes();

        var delta = World.Delta(new DeltaRequest { Delete = Users, Identities = [At("out"), At("gone")] });

        Assert.Equal([(At("gone"), SyncAction.None), (At("out"), SyncAction.Delete)], delta.Select(change => (change.Email, change.Action)).Order());
        Assert.Equal([At("out")], Answering(true, new RunRequest { Delete = Both, Identities = [At("out")] }).Select(result => result.Email));
        Assert.NotNull(World.InZivver(At("gone")));
    }

    [Fact]
    public void Accounts_from_the_pipeline_that_are_not_all_there_are_delete_nothing()
    {
        LeaversAndMailboxes();

        var delta = World.Delta(new DeltaRequest { Delete = Both, SourceAccounts = [User("out").Id("E3").Suspended()] });

        Assert.NotEmpty(delta);
        Assert.All(delta, change => Assert.NotEqual(SyncAction.Delete, change.Action));
    }

    private static (string Code, string Status) Told(SyncChange change) => (change.ReasonCode, change.Status.ToString());

    // anna works here, gone has left, out is suspended by the source; info is in use, old is not.
    private void LeaversAndMailboxes()
    {
        Synced(User("anna").Id("E1"), User("gone").Id("E2"), User("out").Id("E3"), Mailbox("info", "anna").Id("M1"), Mailbox("old", "anna").Id("M2"));
        Synced(User("anna").Id("E1"), User("out").Id("E3").Suspended(), Mailbox("info", "anna").Id("M1"));
    }

    private IReadOnlyList<SyncChange> Delta(DeleteSelection delete) => World.Delta(new DeltaRequest { Delete = delete });

    private IReadOnlyList<SyncResult> Deleting(DeleteSelection delete) => Answering(true, new RunRequest { Delete = delete });

    private IReadOnlyList<SyncResult> Answering(bool yes, RunRequest request) => RunAnswering(_ => yes, request);

    private void AssertKept(DeleteSelection delete, string who, string? reasonCode = null, ChangeStatus status = ChangeStatus.Blocked)
    {
        var id = IdOf(who);
        var changes = Delta(delete).Where(change => change.ZivverId == id).ToList();
        Assert.All(changes, change => Assert.NotEqual(SyncAction.Delete, change.Action));
        if (reasonCode is not null)
            Assert.Contains((reasonCode, status.ToString()), changes.Select(Told));
        RunAnswering(_ => true, new RunRequest { Delete = delete });
        Assert.NotNull(World.Zivver.AddressOf(id));
        Assert.DoesNotContain(World.Journal.Intents, intent => intent.Method == "DELETE");
    }

    private void AssertRefused(string errorId, DeleteSelection delete)
    {
        World.Target.Reset();
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => Delta(delete)).ErrorId);
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => World.Run(new RunRequest { Delete = delete, Preview = true })).ErrorId);
        Assert.Equal(errorId, Assert.Throws<SyncException>(() => World.Run(new RunRequest { Delete = delete })).ErrorId);
        Assert.Equal(0, World.Target.Writes);
    }
}
