using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Infrastructure.Tests.Storage;
using ZivverSynctool.Infrastructure.Upkeep;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Tests.Upkeep;

public sealed class HousekeepingTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 6, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly SyncProfile _profile;
    private readonly StateFolder _state;
    private DateTimeOffset _now = Now;

    public HousekeepingTests()
    {
        _profile = Profiles.In(_folder);
        _state = new StateFolder(_profile);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Old_runs_go_with_what_they_left_and_younger_ones_stay()
    {
        var old = Ran(Now.AddMonths(-14));
        var plan = Path.Combine(_state.Runs, old + ".plan.json");
        File.WriteAllText(plan, "{}");
        File.WriteAllText(Path.Combine(_state.Runs, "notes.jsonl"), "of somebody else");
        var kept = Ran(Now.AddMonths(-12));
        var last = Ran(Now.AddDays(-1));
        MarkMapping();

        await Tidy();

        Assert.Equal([kept, last], RunsOnly());
        Assert.False(File.Exists(plan));
        Assert.True(File.Exists(Path.Combine(_state.Runs, "notes.jsonl")));
    }

    [Fact]
    public async Task What_later_calls_ask_for_stays_whatever_its_age()
    {
        var wrote = Ran(Start, run => run with { Outcomes = Count("Succeeded") });
        var manual = Ran(Start.AddDays(1), run => run with { Mode = SyncRunMode.Manual });
        Ran(Start.AddDays(2));
        var good = Ran(Start.AddDays(3));
        var refused = Ran(Start.AddDays(4), run => run with { ExitCode = 3 });
        var changes = Ran(Start.AddDays(5), run => run with { Mode = SyncRunMode.Changes, Sources = [] });
        MarkMapping();

        await Tidy();

        // The refused one and the changes come after the last that went through: their writes may be open.
        Assert.Equal([wrote, manual, good, refused, changes], RunsOnly());
        Assert.Equal(wrote, new RunStore(_profile).LastWritten().Id);
    }

    [Fact]
    public async Task Links_that_only_journals_hold_are_not_lost()
    {
        var mark = Ran(Start);
        MarkMapping();
        var linking = Ran(Start.AddDays(1), links: [Results.Link(1)]);
        Ran(Start.AddDays(2));
        Ran(Now);
        new MappingFile(_profile, _ => { }).Load();

        await Tidy();

        Assert.Equal(mark, RunsOnly()[0]);
        Assert.Equal(linking, RunsOnly()[1]);
        Assert.Equal([Results.Link(1)], new MappingFile(_profile, _ => { }).Load());
    }

    [Fact]
    public async Task Open_writes_stay_open()
    {
        Ran(Start);
        var open = Ran(Start.AddDays(1), run => run with { ExitCode = null, Reason = "Cancelled." }, post: "lost@example.test");
        Ran(Start.AddDays(2), run => run with { ExitCode = 4 });
        MarkMapping();
        See(Start, "a");
        See(Start.AddDays(40), "b");
        See(Now.AddYears(-5).AddDays(-1), "c");
        See(Now, "d");

        await Tidy();

        Assert.Equal(open, Assert.Single(new RunStore(_profile).OpenWrites()).Run.Id);
        Assert.NotNull(Assert.Single(new OpenWriteStore(new RunStore(_profile), History, Assert.Fail).Load()).IdsBefore);
    }

    [Fact]
    public async Task The_history_begins_with_the_whole_look_before_the_oldest_moment_that_is_kept()
    {
        for (var month = 0; month < 83; month++)
            See(Start.AddMonths(month), $"name{month}");
        Ran(Now);
        var oldest = Now.AddYears(-5);
        var then = Assert.Single(History.At(oldest)).DisplayName;
        var files = Directory.GetFiles(_state.History).Length;

        await Tidy();

        Assert.Equal(then, Assert.Single(History.At(oldest)).DisplayName);
        Assert.Equal("name82", Assert.Single(History.At(Now)).DisplayName);
        Assert.InRange(Directory.GetFiles(_state.History).Length, 60, files - 20);
        Assert.Equal("HistoryTooShort", Assert.Throws<SyncException>(() => History.At(oldest.AddMonths(-2))).ErrorId);
    }

    [Fact]
    public async Task Attempts_go_but_the_last_success_stays()
    {
        Ran(Now.AddYears(-3));
        var file = new AttemptFile(_profile);
        for (var days = 0; days < 4; days++)
            await file.DoAsync(new RunEnd { Unattended = true, Started = Start.AddDays(days), Ended = Start.AddDays(days), Error = days == 1 ? null : Error() });
        await file.DoAsync(new RunEnd { Unattended = true, Started = Now.AddDays(-9), Ended = Now.AddDays(-9), Error = Error() });

        await Tidy();

        Assert.Equal([Start.AddDays(1), Now.AddDays(-9)], file.Load().Select(attempt => attempt.Started));

        static SyncException Error() => new("ZivverUnreachable", SyncErrorKind.Unavailable, "Gone.", "Wait.");
    }

    [Fact]
    public async Task Once_a_day_is_enough()
    {
        Old();
        await Tidy();
        var old = Old();
        _now = Now.AddHours(23);
        await Tidy();
        Assert.Contains(old, RunsOnly());
        _now = Now.AddHours(24);
        await Tidy();
        Assert.DoesNotContain(old, RunsOnly());
        // The clock was set back.
        old = Old();
        _now = Now.AddDays(-1);
        await Tidy();
        Assert.DoesNotContain(old, RunsOnly());

        string Old()
        {
            var id = Ran(Start);
            Ran(Now.AddTicks(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Length * 10_000L));
            MarkMapping();
            return id;
        }
    }

    [Fact]
    public async Task Nothing_is_removed_while_somebody_runs_the_profile_or_does_not_want_to_wait()
    {
        var old = Ran(Start);
        Ran(Now);
        MarkMapping();
        using (new RunLock(_profile, () => _now).Take())
            await Tidy();
        Assert.Contains(old, RunsOnly());
        await Tidy(new RunEnd { Cancelled = true });
        Assert.Contains(old, RunsOnly());
        await Tidy();
        Assert.DoesNotContain(old, RunsOnly());
    }

    [Fact]
    public async Task Wherever_it_is_cut_off_what_is_left_can_be_read_and_the_next_time_goes_on()
    {
        Fill();
        await Tidy();
        var left = Files();

        for (var removed = 0; ; removed++)
        {
            foreach (var path in Files())
                File.Delete(path);
            Fill();
            var before = Files();
            var gone = before.Where(path => !left.Contains(path)).ToList();
            if (removed > gone.Count)
                break;
            // Names are of one length and sort by time.
            foreach (var path in gone.OrderBy(path => !path.Contains("History", StringComparison.Ordinal)).ThenBy(path => path, StringComparer.Ordinal).Take(removed))
                File.Delete(path);

            Assert.NotEmpty(new RunStore(_profile).Runs());
            Assert.Single(new MappingFile(_profile, Assert.Fail).Load());
            Assert.Single(History.At(Now.AddYears(-5)));
            Assert.Single(History.At(Now));
            await Tidy();
            Assert.Equal(left, Files());
        }

        void Fill()
        {
            for (var year = 0; year < 5; year++)
                Ran(Start.AddYears(year));
            var mark = Ran(Now);
            MarkMapping();
            JsonFile.Write(_state.MappingMark, new JournalMark(mark, 0));
            for (var year = 0; year < 6; year++)
                See(Start.AddYears(year), $"name{year}");
        }
    }

    private HistoryStore History => new(_profile, Assert.Fail);

    private string[] Files() => [.. Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private List<string> RunsOnly() => [.. new RunStore(_profile).Runs().Select(run => run.Id)];

    private Task Tidy(RunEnd? end = null) => new Housekeeping(_profile, new RunLock(_profile, () => _now), () => _now).DoAsync(end ?? new RunEnd());

    private void See(DateTimeOffset at, string name) =>
        History.Saw(ZivverSnapshot.From([new ZivverAccount { Id = "id", Email = "anna@example.test", DisplayName = name }], [], at));

    private void MarkMapping() => new MappingFile(_profile, _ => { }).Replace([Results.Link(1)]);

    private string Ran(DateTimeOffset at, Func<SyncRun, SyncRun>? edit = null, AccountLink[]? links = null, string? post = null)
    {
        var run = new SyncRun { Id = RunOrigin.IdOf(at.UtcDateTime), Mode = SyncRunMode.Unattended, Started = at, Sources = [new SourceSize("Staff", AccountType.User, 3)] };
        using var journal = new Journal(_profile);
        journal.Begin(run);
        if (links is not null)
            journal.Link(links);
        if (post is not null)
            journal.IntendAsync(new WriteIntent(AccountType.User, post, null, "POST", at) { Identifiers = [] }).GetAwaiter().GetResult();
        run = run with { Ended = at, ExitCode = 0 };
        journal.End(edit?.Invoke(run) ?? run);
        return run.Id;
    }

    private static Dictionary<string, int> Count(string outcome) => new() { [outcome] = 1 };
}
