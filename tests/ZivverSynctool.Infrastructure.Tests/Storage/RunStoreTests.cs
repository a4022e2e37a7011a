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
        Assert.Empty(_store.OpenIntents());
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

        Assert.Equal(["cancelled@example.test", "lost@example.test"], _store.OpenIntents().Select(intent => intent.Email));

        await Write("20261124-010000-ffff", ended: true, results: [], edit: run => run with { Mode = SyncRunMode.Manual, ExitCode = 2 });

        Assert.Empty(_store.OpenIntents());
    }

    private async Task Write(string id, bool ended, string[] results, string[]? posts = null, Func<SyncRun, SyncRun>? edit = null)
    {
        using var journal = new Journal(_profile);
        journal.Begin(Results.Begun(id));
        foreach (var email in posts ?? [])
            await journal.IntendAsync(new WriteIntent(AccountType.FunctionalAccount, email, null, "POST", Noon));
        await journal.IntendAsync(new WriteIntent(AccountType.FunctionalAccount, "changed@example.test", "id", "PUT", Noon));
        foreach (var email in results)
            await journal.RecordAsync(Results.Full(email), []);
        if (ended)
            journal.End((edit ?? (run => run))(Results.Run(id)));
    }
}
