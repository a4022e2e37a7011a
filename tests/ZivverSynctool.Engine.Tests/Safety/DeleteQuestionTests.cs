using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>What is asked before anything is deleted, and what becomes of the answer.</summary>
public class DeleteQuestionTests : SyncCase
{
    private static readonly DeleteSelection Both = new() { SuspendedUsers = true, SuspendedFunctionalAccounts = true };

    private readonly List<QuestionEvent> _asked = [];

    public DeleteQuestionTests()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"), User("carla").Id("E3"), Mailbox("info", "anna").Id("M1"), Mailbox("old", "anna").Id("M2"));
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        Sources(User("anna").Id("E1").Named("Changed"), Mailbox("info", "anna").Id("M1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_run_that_deletes_asks_with_the_number_and_that_it_cannot_be_undone(bool asksForTheRest)
    {
        Run(new RunRequest { Delete = Both, Ask = asksForTheRest }, _ => true);

        var question = _asked[0];
        Assert.Equal("Delete 2 users and 1 functional account of World", question.Caption);
        Assert.Contains("cannot be undone", question.Question, StringComparison.Ordinal);
        Assert.Contains("these 3 accounts", question.Question, StringComparison.Ordinal);
        Assert.Contains(At("berta"), question.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("-Confirm", question.Remedy, StringComparison.Ordinal);
        Assert.True(question.NeedsYes);
        Assert.Equal(asksForTheRest ? 2 : 1, _asked.Count);
    }

    [Fact]
    public void A_run_of_given_deletions_asks_as_well()
    {
        var changes = World.Delta(new DeltaRequest { Delete = Both }).Where(change => change.Email == At("berta")).ToList();

        Run(new RunRequest { Changes = changes, Delete = Both }, _ => true);

        Assert.Equal("Delete 1 user of World", Assert.Single(_asked).Caption);
        Assert.Contains("this account", _asked[0].Question, StringComparison.Ordinal);
        Assert.Null(World.InZivver(At("berta")));
    }

    [Fact]
    public void Whoever_says_no_deletes_nothing_and_the_rest_is_done()
    {
        var results = Run(new RunRequest { Delete = Both }, _ => false);

        Assert.Equal((At("anna"), SyncAction.Update), Assert.Single(results.Select(result => (result.Email, result.Action))));
        Assert.Equal(["PUT"], World.Journal.Intents.Select(intent => intent.Method));
    }

    [Fact]
    public void Given_deletions_that_are_declined_are_skipped_and_say_so()
    {
        var changes = World.Delta(new DeltaRequest { Delete = Both });

        var results = Run(new RunRequest { Changes = changes, Delete = Both }, _ => false);

        Assert.Equal(3, results.Count(result => result.Outcome == SyncOutcome.Skipped && result.Message.Contains("declined", StringComparison.Ordinal)));
        Assert.Equal(SyncOutcome.Succeeded, results.Single(result => result.Email == At("anna")).Outcome);
    }

    [Fact]
    public void Whoever_is_enabled_while_the_question_stands_is_not_deleted()
    {
        var results = Run(new RunRequest { Delete = Both }, _ =>
        {
            ChangeByHand("berta", enabled: true);
            World.Zivver.ReplaceMembers(IdOf("old"), [IdOf("anna")]);
            return true;
        });

        Assert.Equal([(At("berta"), SyncOutcome.Drifted), (At("carla"), SyncOutcome.Succeeded), (At("old"), SyncOutcome.Drifted)],
            results.Where(result => result.Action == SyncAction.Delete).Select(result => (result.Email, result.Outcome)).Order());
        Assert.NotNull(World.InZivver(At("berta")));
    }

    [Fact]
    public void Whoever_is_gone_by_then_is_skipped_and_its_links_go()
    {
        var result = Run(new RunRequest { Delete = Both }, _ =>
        {
            DeleteByHand("berta");
            return true;
        }).Single(result => result.Email == At("berta"));

        Assert.Equal((SyncOutcome.Skipped, "It is gone from Zivver already."), (result.Outcome, result.Message));
        Assert.DoesNotContain(Links, link => link.Contains("E2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_that_finds_nothing_to_delete_and_a_preview_ask_nothing()
    {
        Run(new RunRequest { Delete = Both, Preview = true }, _ => true);
        Assert.Empty(_asked);

        Run(new RunRequest { Delete = Both }, _ => true);
        Run(new RunRequest { Delete = Both }, _ => true);
        Assert.Single(_asked);
    }

    [Fact]
    public void An_unattended_run_deletes_nothing_whatever_it_is_given()
    {
        var changes = World.Delta(new DeltaRequest { Delete = Both });

        foreach (var request in new[] { new RunRequest(), new RunRequest { Changes = changes }, new RunRequest { Preview = true } })
            Assert.Equal("DeleteUnattended", Assert.Throws<SyncException>(() => Run(request with { Delete = Both, Unattended = true }, _ => true)).ErrorId);

        var results = Run(new RunRequest { Changes = changes, Unattended = true }, _ => true);
        Assert.All(results.Where(result => result.Action == SyncAction.Delete), result => Assert.Equal(SyncOutcome.Skipped, result.Outcome));
        Assert.Empty(_asked);
    }

    [Fact]
    public void Where_nobody_can_answer_a_run_that_may_delete_is_refused_before_it_reads_anything()
    {
        World.Target.Reset();
        var request = new RunRequest { Delete = Both, NobodyAnswers = "nobody is there" };

        var error = Assert.Throws<SyncException>(() => Run(request, _ => true));

        Assert.Equal("CannotAsk", error.ErrorId);
        Assert.Contains("nobody is there", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("-Confirm", error.Remedy, StringComparison.Ordinal);
        Assert.Equal((0, 0), (World.Target.Lists, World.Target.Writes));
        Assert.NotEmpty(Run(request with { Preview = true }, _ => true));
        Assert.NotEmpty(Run(request with { Delete = DeleteSelection.None }, _ => true));
    }

    private IReadOnlyList<SyncResult> Run(RunRequest request, Func<QuestionEvent, bool> answer) => RunAnswering(question =>
    {
        _asked.Add(question);
        return answer(question);
    }, request);
}
