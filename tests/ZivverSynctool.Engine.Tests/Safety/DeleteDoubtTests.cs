using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Ways in which an account that is still somebody's could come to be deleted, and must not.</summary>
public class DeleteDoubtTests : SyncCase
{
    private static readonly DeleteSelection Users = new() { SuspendedUsers = true };
    private static readonly DeleteSelection Mailboxes = new() { SuspendedFunctionalAccounts = true };
    private static readonly DeleteSelection Both = new() { SuspendedUsers = true, SuspendedFunctionalAccounts = true };

    [Fact]
    public void Whoever_a_second_source_gives_the_address_of_the_account_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("staff", User("berta").Id("E2").From("staff"), User("carla").Id("E3").WithAliases("anna").From("staff")),
            new GivenSource("mail", User("anna").Id("E3").From("mail")),
        ];

        AssertKept(Users, "anna");
    }

    [Fact]
    public void The_other_address_of_an_entry_that_is_user_and_mailbox_at_once_still_names_its_account()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("staff", User("berta").Id("E2").From("staff"), User("team").Id("E3").WithAliases("shared").From("staff")),
            new GivenSource("mail", User("anna").Id("E3").WithAliases("shared").From("mail"), Mailbox("team", "berta").Id("M1").From("mail")),
        ];

        AssertKept(Users, "anna", "SourceProblem");
    }

    [Fact]
    public void An_account_is_protected_by_the_address_that_a_second_source_gives_it_too()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("staff", User("anna").Id("E1").WithAliases("a").Suspended().From("staff"), User("berta").Id("E2").From("staff")),
            new GivenSource("mail", User("director").Id("E1").WithAliases("a").Suspended().From("mail")),
        ];
        World.Run();
        Assert.False(InZivver("anna").Enabled);
        Profile = Profile with { ProtectedAccounts = [At("director")] };

        AssertKept(Users, "anna", "Protected", ChangeStatus.Protected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_a_source_of_properties_has_enabled_is_not_deleted(bool isSuspendedElsewhere)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        World.Sources =
        [
            new GivenSource("staff", [User("berta").Id("E2").From("staff"), .. isSuspendedElsewhere ? [User("anna").Id("E1").Suspended().From("staff")] : Array.Empty<SyncAccount>()]),
            new GivenSource("directory", User("anna").Id("E1").From("directory")) { Role = SourceRole.Enrich },
        ];

        AssertKept(Users, "anna", "InUse");
    }

    [Theory]
    [InlineData("E9")]
    [InlineData("E1")]
    public void Whoever_comes_back_under_another_address_is_not_deleted_though_the_links_were_lost(string number)
    {
        Synced(User("anna").Named("Anna de Wit").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Edit(new ResetMapping());
        Sources(User("a.bos").Named("anna  de wit").Id(number), User("berta").Id("E2"));
        var id = IdOf("anna");

        var kept = Assert.Single(Delta(Users), change => change.ZivverId == id);
        Assert.Equal((SyncAction.None, "SameName"), (kept.Action, kept.ReasonCode));
        Assert.Contains($"Set-SyncAccountMapping -Identifier 'EmployeeNumber={number}' -ZivverId '{id}'", kept.Reason, StringComparison.Ordinal);
        Link(User("a.bos").Named("anna  de wit").Id(number), id);
        AssertKept(Users, "anna");
    }

    [Fact]
    public void A_namesake_with_an_account_of_its_own_keeps_nobody()
    {
        Synced(User("anna").Named("Anna de Wit").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("a.bos").Named("Anna de Wit").Id("E9"), User("berta").Id("E2"));

        Assert.Equal(SyncAction.Create, Assert.Single(Answering(true, new RunRequest { Delete = Users })).Action);

        Assert.Equal((At("anna"), SyncAction.Delete), Told(Assert.Single(Answering(true, new RunRequest { Delete = Users }))));
    }

    [Fact]
    public void An_entry_that_names_nobody_but_by_its_name_keeps_the_account()
    {
        Synced(User("anna").Named("Anna de Wit").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        World.Problems = [new SourceProblem { Code = "InvalidAddress", Message = "m", Remedy = "r", Source = "world", DisplayName = "Anna de Wit" }];

        AssertKept(Users, "anna", "SameName");
    }

    [Fact]
    public void Whoever_a_targeted_call_does_not_read_is_not_deleted_by_it()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        World.Sources =
        [
            new LookingSource("staff", User("anna").Id("E1").Suspended().From("staff"), User("berta").Id("E2").From("staff")),
            new LookingSource("other", User("carla").Id("E3").WithAliases("anna").From("other")),
        ];
        var id = IdOf("anna");

        foreach (var identity in new[] { At("anna"), "E1", id })
        {
            Assert.DoesNotContain(World.Delta(new DeltaRequest { Delete = Users, Identities = [identity] }), change => change.Action == SyncAction.Delete);
            Answering(true, new RunRequest { Delete = Users, Identities = [identity] });
            Assert.NotNull(World.Zivver.AddressOf(id));
        }
    }

    [Fact]
    public void A_source_that_answered_partly_deletes_nobody()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "berta").Id("M1"), Mailbox("old", "berta").Id("M2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"), Mailbox("info", "berta").Id("M1"));
        World.Sources =
        [
            new GivenSource("staff", User("anna").Id("E1").Suspended().From("staff"), User("berta").Id("E2").From("staff"), Mailbox("info", "berta").Id("M1").From("staff")),
            new PartialSource("half"),
        ];

        Answering(true, new RunRequest { Delete = Both });
        Assert.DoesNotContain(World.Journal.Intents, intent => intent.Method == "DELETE");
        Assert.NotNull(World.InZivver(At("anna")));
        Assert.NotNull(World.InZivver(At("old")));
    }

    [Fact]
    public void Deletions_of_piped_accounts_that_are_said_to_be_all_are_asked_of_the_sources_of_the_profile_again()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2"));
        var id = IdOf("anna");
        var piped = World.Delta(new DeltaRequest { Delete = Users, SourceAccounts = [User("berta").Id("E2")], Complete = true });
        Assert.Contains(piped, change => change.Action == SyncAction.Delete && change.ZivverId == id);

        var result = Assert.Single(Answering(true, new RunRequest { Changes = piped, Delete = Users }), result => result.ZivverId == id);

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.NotNull(World.Zivver.AddressOf(id));
    }

    [Fact]
    public void A_type_that_is_not_among_piped_accounts_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"), Mailbox("old", "anna").Id("M2"));
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));

        var piped = World.Delta(new DeltaRequest { Delete = Both, SourceAccounts = [User("anna").Id("E1")], Complete = true });

        Assert.DoesNotContain(piped, change => change.Action == SyncAction.Delete);
    }

    [Fact]
    public void Deletions_and_a_change_of_access_together_leave_no_mailbox_to_nobody()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "anna", "berta").Id("M1"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "berta").Id("M1"));

        Answering(true, new RunRequest { Delete = Users });

        Assert.NotEmpty(AccessTo("info"));
    }

    [Fact]
    public void Given_deletions_and_a_given_change_of_access_leave_no_mailbox_to_nobody()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1"));
        Synced(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "anna", "berta").Id("M1"));
        Sources(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "berta").Id("M1"));
        var narrowed = World.Delta().Single(change => change.Email == At("info"));
        AssertReady(SyncAction.Update, narrowed);
        Sources(User("anna").Id("E1"), User("berta").Id("E2").Suspended(), Mailbox("info", "anna", "berta").Id("M1"));
        var deletion = Delta(Users).Single(change => change.Action == SyncAction.Delete);

        var results = Answering(true, new RunRequest { Changes = [narrowed, deletion], Delete = Users });

        Assert.Contains("nobody else has access", results.Single(result => result.Action == SyncAction.Delete).Message, StringComparison.Ordinal);
        Assert.NotEmpty(AccessTo("info"));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Identifiers_that_were_exchanged_at_the_source_delete_nobody_who_is_enabled_there(bool anna, bool berta)
    {
        Synced(User("anna").Named("Anna de Wit").Id("E1"), User("berta").Named("Berta Bos").Id("E2"), User("carla").Id("E3"));
        Synced(User("anna").Named("Anna de Wit").Id("E1").Suspended(), User("berta").Named("Berta Bos").Id("E2").Suspended(), User("carla").Id("E3"));
        Sources(User("anna").Named("Anna de Wit").Id("E2") with { Enabled = anna }, User("berta").Named("Berta Bos").Id("E1") with { Enabled = berta }, User("carla").Id("E3"));

        Answering(true, new RunRequest { Delete = Users });

        Assert.True(!anna || World.InZivver(At("anna")) is not null);
        Assert.True(!berta || World.InZivver(At("berta")) is not null);
    }

    [Fact]
    public void Whoever_an_undo_enables_again_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("berta").Id("E2"));
        var results = World.Run();
        var plan = Delta(Users);
        var undo = World.Engine.Undo("run", results, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item).ToList();
        World.Run(new RunRequest { Changes = undo });
        Assert.True(InZivver("anna").Enabled);

        Answering(true, new RunRequest { Changes = plan, Delete = Users });
        Answering(true, new RunRequest { Delete = Users });

        Assert.NotNull(World.InZivver(At("anna")));
    }

    [Fact]
    public void Whoever_comes_back_while_the_plan_waits_under_another_address_is_not_deleted()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        var plan = Delta(Users);
        World.Wait(TimeSpan.FromDays(1));
        Sources(User("anna.bos").Named("anna").Id("E1"), User("berta").Id("E2"));

        Assert.Equal(SyncOutcome.Skipped, Assert.Single(Answering(true, new RunRequest { Changes = plan, Delete = Users })).Outcome);
        Assert.NotNull(World.InZivver(At("anna")));
    }

    [Theory]
    [InlineData(true, "Delete")]
    [InlineData(false, "Delete")]
    [InlineData(false, "Synchronize")]
    [InlineData(false, "Limit")]
    public void A_yes_that_comes_after_hours_deletes_nobody(bool isGiven, string question)
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Synced(User("berta").Id("E2"));
        Sources(User("berta").Id("E2"), User("new").Id("E3"));
        Profile = Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.CreateUsers] = new(0, null) } } };
        var request = new RunRequest { Delete = Users, Ask = true, Changes = isGiven ? Delta(Users) : null };

        var result = Assert.Single(RunAnswering(After(TimeSpan.FromHours(9)), request), result => result.Email == At("anna"));

        Assert.Equal(SyncOutcome.Skipped, result.Outcome);
        Assert.Contains("more than an hour", result.Message, StringComparison.Ordinal);
        Assert.NotNull(World.InZivver(At("anna")));
        Assert.Contains((At("anna"), SyncAction.Delete, SyncOutcome.Succeeded),
            RunAnswering(After(TimeSpan.FromMinutes(50)), request).Select(result => (result.Email, result.Action, result.Outcome)));

        Func<QuestionEvent, bool> After(TimeSpan thought) => asked =>
        {
            if (asked.Caption.StartsWith(question, StringComparison.Ordinal))
                World.Wait(thought);
            return true;
        };
    }

    private static (string, SyncAction) Told(SyncResult result) => (result.Email, result.Action);

    private IReadOnlyList<SyncChange> Delta(DeleteSelection delete) => World.Delta(new DeltaRequest { Delete = delete });

    private IReadOnlyList<SyncResult> Answering(bool yes, RunRequest request) => RunAnswering(_ => yes, request);

    private void AssertKept(DeleteSelection delete, string who, string? reasonCode = null, ChangeStatus status = ChangeStatus.Blocked)
    {
        var id = IdOf(who);
        var changes = Delta(delete).Where(change => change.ZivverId == id).ToList();
        Assert.All(changes, change => Assert.NotEqual(SyncAction.Delete, change.Action));
        if (reasonCode is not null)
            Assert.Contains((reasonCode, status.ToString()), changes.Select(change => (change.ReasonCode, change.Status.ToString())));
        RunAnswering(_ => true, new RunRequest { Delete = delete });
        Assert.NotNull(World.Zivver.AddressOf(id));
        Assert.DoesNotContain(World.Journal.Intents, intent => intent.Method == "DELETE");
    }

    /// <summary>A source that gave up on the way, without an error.</summary>
    private sealed class PartialSource(string name) : IAccountSource
    {
        public string Name => name;

        public Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation) => Task.FromResult(new SourceRead
        {
            Source = name,
            Delivers = [AccountType.User, AccountType.FunctionalAccount],
            Partial = true,
            Accounts = [User("zoe").From(name)],
        });
    }
}
