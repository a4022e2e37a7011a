using ZivverSynctool.Health;

namespace ZivverSynctool.Engine.Tests.Health;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly List<(SyncRun Run, SyncResult[] Results)> _runs = [];
    private readonly List<SyncAttempt> _attempts = [];

    [Fact]
    public void A_profile_that_went_through_last_night_is_well()
    {
        Ran(0.2);

        var health = Health();

        Assert.Equal((SyncHealthState.Ok, 0, 0), (health.State, health.ExitCode, health.FailuresInARow));
        Assert.Empty(health.Reasons);
        Assert.Equal("ZIVVERSYNC OK - Example Care: last success 4 hours ago. | 'age'=17280s;;93600;0 'failures'=0;;;0 'failing'=0;;;0 'refused'=0;;;0 'Staff users'=300;;;0", health.Line);
    }

    [Fact]
    public void A_profile_that_never_ran_is_unknown_and_not_well()
    {
        var health = Health();

        Assert.Equal((SyncHealthState.Unknown, 3), (health.State, health.ExitCode));
        Assert.Null(health.Age);
        Assert.DoesNotContain("age", health.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_success_is_critical_whatever_the_last_call_says()
    {
        Ran(3);
        Attempted(0.1, 5, "RunActive");

        var health = Health();

        Assert.Equal(SyncHealthState.Critical, health.State);
        Assert.StartsWith("Nothing has gone through for 3 days, since 2026-11-24 09:00; it may be 26 hours.", health.Reasons[0], StringComparison.Ordinal);
        Assert.Contains("The last unattended call did not go through", health.Reasons[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4, SyncHealthState.Warning)]
    [InlineData(2, 4, SyncHealthState.Warning)]
    [InlineData(3, 4, SyncHealthState.Critical)]
    [InlineData(1, 6, SyncHealthState.Critical)]
    [InlineData(1, null, SyncHealthState.Warning)]
    public void Failures_are_a_warning_until_they_pile_up_or_cannot_mend_themselves(int times, int? exitCode, SyncHealthState state)
    {
        Ran(0.9);
        for (var time = 0; time < times; time++)
            Attempted(0.5 - time * 0.1, exitCode, "ZivverUnreachable");

        var health = Health();

        Assert.Equal((state, times), (health.State, health.FailuresInARow));
    }

    [Fact]
    public void A_run_that_was_cut_off_is_a_failed_call_and_one_at_work_is_not()
    {
        Ran(0.5);
        Ran(0.3, run => run with { Ended = null, ExitCode = null, Reason = "cut off" }, attempted: false);
        Ran(0.1, run => run with { Ended = null, ExitCode = null }, attempted: false);

        var health = Health();

        Assert.Equal((SyncHealthState.Warning, 1), (health.State, health.FailuresInARow));
        Assert.Contains("cut off", Assert.Single(health.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_run_waits_until_one_goes_through()
    {
        Ran(0.9);
        Ran(0.5, Refused);
        Ran(0.4, Refused);
        Ran(0.3, Refused);
        Ran(0.2, Refused);

        var health = Health();

        Assert.Equal((SyncHealthState.Warning, 4, 4), (health.State, health.RefusedWaiting.Count, health.FailuresInARow));
        Assert.Contains("waits for somebody to settle it: 60 users would be disabled.", Assert.Single(health.Reasons), StringComparison.Ordinal);
        Ran(0.1, run => run with { Mode = SyncRunMode.Manual }, attempted: false);
        Assert.Equal(SyncHealthState.Ok, Health().State);

        static SyncRun Refused(SyncRun run) => run with { ExitCode = 3, Reason = "60 users would be disabled." };
    }

    [Fact]
    public void Runs_that_only_report_are_no_success_and_no_failure()
    {
        Ran(0.5, ManualNeeded);
        Ran(0.2, Report);

        var health = Health();

        Assert.Equal((SyncHealthState.Unknown, 0, null), (health.State, health.FailuresInARow, health.LastSuccess));
        Assert.EndsWith("its unattended runs only report.", Assert.Single(health.Reasons), StringComparison.Ordinal);
        Assert.Equal((1, 1), (health.Days[0].Runs, health.Days[0].Reports));
        Ran(2);
        Assert.StartsWith("Nothing has gone through for 2 days", Assert.Single(Health().Reasons), StringComparison.Ordinal);

        static SyncRun Report(SyncRun run) => run with { Mode = SyncRunMode.ReportOnly };
        static SyncRun ManualNeeded(SyncRun run) => run with { ExitCode = 3, Reason = "No run by hand yet." };
    }

    [Fact]
    public void A_call_for_chosen_accounts_is_no_success_of_the_whole()
    {
        Ran(3);
        Ran(0.1, run => run with { Sources = [] });

        Assert.Equal((SyncHealthState.Critical, Now.AddDays(-3)), (Health().State, Health().LastSuccess!.Value));
    }

    [Fact]
    public void An_account_fails_on_where_a_run_ended_at_its_time_before_it_came_to_it()
    {
        Ran(2, run => run with { ExitCode = 2, Planned = 1 }, results: [Result("anna", SyncOutcome.Failed)]);
        Ran(1, run => run with { Planned = 1, Reason = "1 change not begun." });

        Assert.Single(Health().FailingAccounts);
        Ran(0.5);
        Assert.Empty(Health().FailingAccounts);
    }

    [Fact]
    public void An_account_fails_until_it_succeeds_or_a_whole_run_has_nothing_to_do_for_it()
    {
        Ran(5, results: [Result("anna", SyncOutcome.Failed), Result("berta", SyncOutcome.Partial), Result("carla", SyncOutcome.Failed)]);
        Ran(4, run => run with { Sources = [] }, results: [Result("anna", SyncOutcome.Succeeded)]);
        Ran(3, results: [Result("Berta", SyncOutcome.Failed)]);
        Ran(2, run => run with { ExitCode = 4, Ended = run.Started }, results: [Result("dora", SyncOutcome.Succeeded)]);

        var health = Health();

        var failing = Assert.Single(health.FailingAccounts);
        Assert.Equal(("Berta@example.test", 2, Now.AddDays(-5), Now.AddDays(-3)), (failing.Email, failing.Times, failing.Since, failing.Last));
        Assert.Equal("ZivverConflict", failing.ErrorId);
    }

    [Fact]
    public void Going_through_with_failed_accounts_is_a_success_that_warns()
    {
        Ran(0.2, run => run with { ExitCode = 2 }, results: [Result("anna", SyncOutcome.Failed)]);

        var health = Health();

        Assert.Equal((SyncHealthState.Warning, 0), (health.State, health.FailuresInARow));
        Assert.Equal("1 account fails since 2026-11-27 04:12: anna@example.test.", Assert.Single(health.Reasons));
    }

    [Fact]
    public void Each_day_tells_what_was_changed_and_a_day_without_a_run_is_seen()
    {
        Ran(3, results: [Result("anna", SyncOutcome.Succeeded), Result("berta", SyncOutcome.Skipped), Result("carla", SyncOutcome.Failed)]);
        Ran(1, run => run with { Sources = [new SourceSize("Staff", AccountType.User, 290)] }, results: [Result("anna", SyncOutcome.Succeeded)]);
        Attempted(1.1, 4, "SourceFileMissing");
        Ran(40);

        var health = Health();

        Assert.Equal(["2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24"], health.Days.Select(day => day.Date.ToString("yyyy-MM-dd", null)));
        Assert.Equal([0, 1, 0, 1], health.Days.Select(day => day.Runs));
        Assert.Equal([0, 1, 0, 0], health.Days.Select(day => day.NotThrough));
        Assert.Equal((1, 1), (health.Days[3].Changed["Update"], health.Days[3].Failed));
        Assert.Equal([300, 290], health.SourceSizes.Select(size => size.Count));
    }

    [Fact]
    public void A_success_of_a_day_when_the_clock_was_wrong_hides_nothing()
    {
        Ran(-400);
        Ran(3);
        Attempted(0.1, 4, "ZivverUnreachable");

        var health = Health();

        Assert.Equal((SyncHealthState.Critical, 1), (health.State, health.FailuresInARow));
        Assert.Equal(4, health.LastAttempt!.ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_makes_it_unknown_but_hides_nothing_that_is_critical()
    {
        Ran(0.2);
        Assert.Equal(SyncHealthState.Unknown, Health("'x' is damaged.").State);
        Attempted(0.1, 6, "ProfileInvalid");
        var health = Health("'x' is damaged.");
        Assert.Equal(SyncHealthState.Critical, health.State);
        Assert.Equal("'x' is damaged.", health.Reasons[1]);
    }

    [Fact]
    public void The_line_is_one_line_with_one_bar_whatever_the_texts_say()
    {
        Ran(0.2, run => run with { Sources = [new SourceSize("It's | a=b", AccountType.FunctionalAccount, 4)] });
        var line = Health("a | b\r\nc").Line;

        Assert.DoesNotContain('\n', line);
        Assert.Equal(1, line.Count(letter => letter == '|'));
        Assert.EndsWith("'It''s / a b functional accounts'=4;;;0", line, StringComparison.Ordinal);
        Assert.Contains("a / b c", line, StringComparison.Ordinal);
    }

    private void Ran(double daysAgo, Func<SyncRun, SyncRun>? edit = null, bool attempted = true, SyncResult[]? results = null)
    {
        var at = Now.AddDays(-daysAgo).ToUniversalTime();
        var counts = (results ?? []).GroupBy(result => result.Outcome.ToString()).ToDictionary(outcome => outcome.Key, outcome => outcome.Count());
        var run = new SyncRun
        {
            Id = at.ToString("yyyyMMdd-HHmmss", null) + "-0000",
            Mode = SyncRunMode.Unattended,
            Started = at,
            Ended = at,
            ExitCode = 0,
            Sources = [new SourceSize("Staff", AccountType.User, 300)],
            Actions = results is null ? new Dictionary<string, int>() : new Dictionary<string, int> { ["Update"] = results.Length },
            Outcomes = counts,
        };
        run = edit?.Invoke(run) ?? run;
        _runs.Add((run, results ?? []));
        if (attempted)
            _attempts.Add(new SyncAttempt { Started = at, Ended = at, ExitCode = run.ExitCode, RunId = run.Id, Reason = run.Reason, ReportOnly = run.Mode == SyncRunMode.ReportOnly });
    }

    private void Attempted(double daysAgo, int? exitCode, string errorId) => _attempts.Add(new SyncAttempt
    {
        Started = Now.AddDays(-daysAgo),
        Ended = Now.AddDays(-daysAgo),
        ExitCode = exitCode,
        ErrorId = errorId,
        Reason = "It went wrong.",
    });

    private static SyncResult Result(string name, SyncOutcome outcome) => new()
    {
        Action = SyncAction.Update,
        Email = name + "@example.test",
        Outcome = outcome,
        ErrorId = outcome == SyncOutcome.Succeeded ? "" : "ZivverConflict",
    };

    private SyncHealth Health(params string[] troubles)
    {
        var recent = new RecentRuns(Now);
        var runs = _runs.OrderBy(run => run.Run.Started).ToList();
        foreach (var (run, results) in runs.Where(run => run.Run.Started >= recent.Since))
            recent.Add(run, recent.NeedsResults(run) ? results : null);
        return HealthJudge.Judge(new HealthFacts
        {
            Profile = new SyncProfile
            {
                Name = "Example Care",
                Path = "/profiles/care.json",
                Zivver = new ZivverSettings(),
                Domains = ["example.test"],
                MappingFolder = "/profiles/Account Mapping",
                Sources = [],
            },
            Now = Now,
            Runs = [.. runs.Select(run => run.Run)],
            Attempts = _attempts,
            FailingAccounts = recent.FailingAccounts,
            Days = recent.Days,
            Troubles = troubles,
        });
    }
}
