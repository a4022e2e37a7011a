using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public sealed class RunStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly SyncProfile _profile;
    private readonly RunStore _store;

    public RunStoreTests()
    {
        _profile = Profiles.In(_folder);
        _store = new RunStore(_profile);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_profile_that_never_ran_has_no_runs()
    {
        Assert.Empty(_store.Runs());
        Assert.Empty(_store.OpenWrites());
        Assert.Equal("RunUnknown", Assert.Throws<SyncException>(() => _store.Results("x")).ErrorId);
    }

    [Fact]
    public async Task Runs_come_oldest_first_and_give_their_results()
    {
        await Write("20261124-010000-aaaa", ended: true, results: ["b@example.test"]);
        await Write("20261123-010000-ffff", ended: true, results: ["a@example.test", "c@example.test"]);

        Assert.Equal(["20261123-010000-ffff", "20261124-010000-aaaa"], _store.Runs().Select(run => run.Id));
        Assert.Equal(["a@example.test", "c@example.test"], _store.Results("20261123-010000-ffff").Select(result => result.Email));
        var error = Assert.Throws<SyncException>(() => _store.Results("../x"));
        Assert.Contains("20261124-010000-aaaa", error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_without_an_end_was_cut_off_and_its_results_are_counted()
    {
        await Write("20261123-010000-ffff", ended: false, results: ["a@example.test", "c@example.test"]);

        var run = Assert.Single(_store.Runs());

        Assert.Null(run.Ended);
        Assert.Null(run.ExitCode);
        Assert.Equal("cut off", run.Reason);
        Assert.Equal(2, run.Outcomes["Partial"]);
        Assert.Equal(2, run.Actions["Update"]);
        Assert.Equal(2, run.Marks["AccessLost"]);
    }

    [Fact]
    public async Task The_last_run_without_an_end_is_active_while_the_lock_is_held()
    {
        await Write("20261122-010000-ffff", ended: false, results: []);
        await Write("20261123-010000-ffff", ended: false, results: []);
        using (new RunLock(_profile, () => Noon).Take())
            Assert.Equal(["cut off", ""], _store.Runs().Select(run => run.Reason));

        Assert.Equal(["cut off", "cut off"], _store.Runs().Select(run => run.Reason));
    }

    [Fact]
    public async Task Who_needs_the_latest_run_reads_no_other()
    {
        await Write("20261122-010000-ffff", ended: true, results: []);
        await Write("20261123-010000-ffff", ended: true, results: []);
        File.WriteAllText(new StateFolder(_profile).Journal("20261121-010000-ffff"), "{\"form\":99}\n");

        Assert.Equal(["20261123-010000-ffff", "20261122-010000-ffff"], _store.NewestFirst().Take(2).Select(run => run.Id));
        Assert.Equal("JournalOfNewerVersion", Assert.Throws<SyncException>(() => _store.Runs()).ErrorId);
    }

    [Fact]
    public async Task A_run_cut_off_before_its_first_line_was_whole_is_no_run()
    {
        await Write("20261123-010000-ffff", ended: true, results: []);
        File.WriteAllText(new StateFolder(_profile).Journal("20261124-010000-ffff"), "{\"kind\":\"Ru");

        Assert.Equal(["20261123-010000-ffff"], _store.Runs().Select(run => run.Id));
    }

    [Fact]
    public async Task Posts_without_a_result_are_open_until_a_run_from_the_profile_went_through()
    {
        await Write("20261121-010000-ffff", ended: false, results: ["done@example.test"], posts: ["done@example.test", "lost@example.test"]);
        await Write("20261122-010000-ffff", ended: true, results: [], posts: ["cancelled@example.test"], edit: run => run with { ExitCode = null });
        await Write("20261123-010000-ffff", ended: true, results: [], edit: run => run with { Mode = SyncRunMode.Changes, ExitCode = 0 });

        Assert.Equal(["lost@example.test", "cancelled@example.test"], _store.OpenWrites().Select(open => open.Intent.Email));
        Assert.Equal(["20261121-010000-ffff", "20261122-010000-ffff"], _store.OpenWrites().Select(open => open.Run.Id));

        await Write("20261124-000000-ffff", ended: true, results: [], edit: run => run with { Mode = SyncRunMode.Paused, ExitCode = 0 });
        await Write("20261124-000001-ffff", ended: true, results: [], edit: run => run with { Mode = SyncRunMode.ReportOnly, ExitCode = 0 });

        Assert.Equal(2, _store.OpenWrites().Count);

        await Write("20261124-010000-ffff", ended: true, results: [], edit: run => run with { Mode = SyncRunMode.Manual, ExitCode = 0 });

        Assert.Empty(_store.OpenWrites());
    }

    [Theory]
    [InlineData("ZivverUnreachable")]
    [InlineData("ZivverServerError")]
    [InlineData("ZivverTooManyRequests")]
    public async Task A_post_that_failed_without_an_answer_is_open_after_a_run_that_went_through_all_the_same(string errorId)
    {
        await Write("20261123-010000-ffff", ended: true, results: ["lost@example.test", "refused@example.test"], posts: ["lost@example.test", "refused@example.test"],
            edit: run => run with { Mode = SyncRunMode.Manual, ExitCode = 2 }, become: result => result with
            {
                Outcome = SyncOutcome.Failed,
                ErrorId = result.Email == "lost@example.test" ? errorId : "ZivverInvalidDivision",
            });

        Assert.Equal("lost@example.test", Assert.Single(_store.OpenWrites()).Intent.Email);
    }

    [Fact]
    public async Task A_post_without_an_answer_stays_open_where_somebody_has_seen_that_it_failed()
    {
        await Write("20261123-010000-ffff", ended: true, results: ["lost@example.test"], posts: ["lost@example.test"],
            edit: run => run with { Mode = SyncRunMode.Unattended, ExitCode = 0, KnownIssues = 1 }, become: result => result with
            {
                Outcome = SyncOutcome.Failed,
                ErrorId = "ZivverUnreachable",
            });

        Assert.Equal("lost@example.test", Assert.Single(_store.OpenWrites()).Intent.Email);
    }

    [Fact]
    public async Task An_account_is_known_to_be_new_by_the_history()
    {
        var history = new HistoryStore(_profile, message => Assert.Fail(message));
        history.Saw(ZivverSnapshot.From([new ZivverAccount { Id = "before", Email = "before@example.test" }], [], Noon));
        await Write("20261123-130000-ffff", ended: false, results: [], posts: ["new@example.test"], begun: Noon.AddHours(1));

        var open = Assert.Single(new OpenWriteStore(_store, history, message => Assert.Fail(message)).Load());

        Assert.Equal("new@example.test", open.Intent.Email);
        Assert.Equal(["before"], open.IdsBefore!);
    }

    [Fact]
    public async Task Without_a_history_nobody_knows_what_was_there_before()
    {
        await Write("20261123-130000-ffff", ended: false, results: [], posts: ["new@example.test"]);
        var warnings = new List<string>();

        var open = Assert.Single(new OpenWriteStore(_store, new HistoryStore(_profile, warnings.Add), warnings.Add).Load());

        Assert.Null(open.IdsBefore);
        Assert.Contains("20261123-130000-ffff", Assert.Single(warnings), StringComparison.Ordinal);
    }

    private async Task Write(
        string id, bool ended, string[] results, string[]? posts = null, Func<SyncRun, SyncRun>? edit = null, Func<SyncResult, SyncResult>? become = null,
        DateTimeOffset? begun = null)
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun(id) with { Started = begun ?? Noon });
        foreach (var email in posts ?? [])
            await journal.IntendAsync(new WriteIntent(AccountType.FunctionalAccount, email, null, "POST", Noon) { Identifiers = [new Identifier("EmployeeNumber", "1")] });
        await journal.IntendAsync(new WriteIntent(AccountType.FunctionalAccount, "changed@example.test", "id", "PUT", Noon));
        foreach (var email in results)
        {
            var result = Results.Full(email) with { Action = posts?.Contains(email) == true ? SyncAction.Create : SyncAction.Update };
            await journal.RecordAsync(become is null ? result : become(result), []);
        }

        if (ended)
            journal.End((edit ?? (run => run))(Results.Run(id)));
    }
}
