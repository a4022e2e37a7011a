using ZivverSynctool.Execution;
using ZivverSynctool.Simulation;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

/// <summary>What runs leave behind for whoever comes later: reports, plans, pauses, known issues, and an end at a time.</summary>
public class UnattendedRunTests : SyncCase
{
    private static readonly RunRequest Alone = new() { Unattended = true };
    private static readonly RunRequest Report = Alone with { ReportOnly = true };
    private static readonly SyncAccount[] People = [.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))];

    private SyncRun LastRun => World.Journal.Run!;

    [Fact]
    public void A_run_that_only_reports_writes_nothing_but_is_kept_with_what_would_come_of_it()
    {
        Sources(People);

        var results = World.Run(Report);

        Assert.Equal(0, World.Target.Writes);
        Assert.Empty(World.Mapping.Links);
        Assert.All(results, result => Assert.Equal((SyncOutcome.WouldSucceed, LastRun.Id), (result.Outcome, result.RunId)));
        Assert.Equal((SyncRunMode.ReportOnly, 20, 0), (LastRun.Mode, LastRun.Planned, LastRun.ExitCode!.Value));
        Assert.Equal(20, World.Journal.Results.Count);
        Assert.Equal(20, LastRun.Outcomes["WouldSucceed"]);
    }

    [Fact]
    public void A_report_needs_no_run_by_hand_and_does_not_count_as_one()
    {
        Sources(People);

        World.Run(Report);
        World.Run(new RunRequest { ReportOnly = true });

        Assert.Equal("ManualRunNeeded", Assert.Throws<SyncException>(() => World.Run(Alone)).ErrorId);
    }

    [Fact]
    public void After_the_time_nothing_more_is_begun_and_the_run_ends_well()
    {
        Synced(People);
        Sources([.. People.Select(person => person.Named("Changed"))]);

        Assert.Empty(World.Run(Alone with { Until = World.Now }));

        Assert.Equal(0, World.Target.Writes);
        Assert.Equal(0, LastRun.ExitCode);
        Assert.StartsWith("20 changes not begun", LastRun.Reason, StringComparison.Ordinal);
        Assert.Equal(20, World.Ready().Count);
    }

    [Fact]
    public void What_is_under_way_at_the_time_is_finished()
    {
        Synced(People);
        Sources([.. People.Select(person => person.Named("Changed"))]);
        var until = World.Now + TimeSpan.FromDays(1);
        World.Rigging = setup => setup with { Clock = () => World.Target.Writes > 4 ? until : World.Now };

        var results = World.Run(Alone with { Until = until });

        Assert.NotEmpty(results);
        Assert.True(results.Count < People.Length, "Something was not begun.");
        Assert.All(results, result => Assert.Equal(SyncOutcome.Succeeded, result.Outcome));
        Assert.Equal(People.Length - results.Count, World.Ready().Count);
        Assert.StartsWith($"{People.Length - results.Count} changes not begun", LastRun.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_over_its_limit_leaves_its_plan_and_the_plan_applied_does_just_that()
    {
        World.Profile = World.Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.DisableUsers] = new(3, null), [LimitKind.Rename] = new(0, null) } } };
        Synced(People);
        Sources([.. People[4..19], People[19] with { Email = At("renamed") }, User("new").Id("E99")]);

        Assert.Equal([At("new")], World.Run(Alone).Select(result => result.Email));

        Assert.Equal(3, LastRun.ExitCode);
        Assert.Equal([LimitKind.DisableUsers, LimitKind.Rename], LastRun.Refused.Select(refused => refused.Kind).Order());
        var disable = LastRun.Refused.Single(refused => refused.Kind == LimitKind.DisableUsers);
        Assert.Equal((4, 3, $"Import-SyncPlan -Path '{disable.Plan}' | Start-ZivverSync -Allow @{{ DisableUsers = 4 }}"), (disable.Count, disable.Allowed, disable.Command));
        Assert.Contains(disable.Command, LastRun.Reason, StringComparison.Ordinal);
        Assert.Equal([At("p20")], World.Plans[LastRun.Refused.Single(refused => refused.Kind == LimitKind.Rename).Plan].Select(change => change.Email));

        var applied = World.Run(new RunRequest { Changes = World.Plans[disable.Plan], Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 4 } });
        Assert.Equal(4, applied.Count(result => result is { Action: SyncAction.Disable, Outcome: SyncOutcome.Succeeded }));
        Assert.Equal(0, LastRun.ExitCode);
    }

    [Fact]
    public void A_plan_that_only_the_last_24_hours_made_too_much_needs_no_allowance()
    {
        World.Profile = World.Profile with { Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.DisableUsers] = new(3, null) } } };
        Synced(People);
        Sources(People[2..]);
        World.Run(Alone);
        Sources(People[4..]);
        World.Run(Alone);

        var refused = Assert.Single(LastRun.Refused);

        Assert.EndsWith("| Start-ZivverSync", refused.Command, StringComparison.Ordinal);
        Assert.Equal(2, World.Run(World.Plans[refused.Plan]).Count(result => result.Outcome == SyncOutcome.Succeeded));
    }

    [Fact]
    public void In_a_pause_an_unattended_run_reads_nothing_and_writes_nothing()
    {
        Synced(People);
        Sources([.. People, User("new").Id("E99")]);
        World.Pauses.Save(new SyncPause { Until = World.Now + TimeSpan.FromHours(2), Reason = "Migration", Who = "admin" });
        var lists = World.Target.Lists;

        Assert.Empty(World.Run(Alone));
        Assert.Equal((SyncRunMode.Paused, 0), (LastRun.Mode, LastRun.ExitCode!.Value));
        Assert.Contains("Migration", LastRun.Reason, StringComparison.Ordinal);
        Assert.Equal(lists, World.Target.Lists);
        Assert.Single(World.Run(Report));

        World.Wait(TimeSpan.FromHours(3));
        Assert.Single(World.Run(Alone));
    }

    [Fact]
    public void In_a_pause_a_run_by_hand_says_so_and_goes_on()
    {
        Synced(People);
        Sources([.. People, User("new").Id("E99")]);
        World.Pauses.Save(new SyncPause { Until = World.Now + TimeSpan.FromHours(2), Reason = "Migration" });

        var said = World.Engine.Run(new RunRequest(), default).ToList();

        Assert.Contains(said.OfType<WarningEvent>(), warning => warning.Message.Contains("Migration", StringComparison.Ordinal));
        Assert.NotNull(World.InZivver(At("new")));
    }

    [Fact]
    public void A_failure_that_somebody_has_seen_is_out_of_the_exit_code_until_its_day()
    {
        Synced(People);
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        Sources([People[0].InUnit("Unknown"), .. People[1..]]);
        var failed = Assert.Single(World.Run(Alone));
        Assert.Equal(2, LastRun.ExitCode);
        World.KnownIssues.Save([new SyncKnownIssue { Identity = failed.Email.ToUpperInvariant(), Code = failed.ErrorId, Until = World.Now + TimeSpan.FromDays(7), Reason = "Unit comes in May" }]);

        var known = Assert.Single(World.Run(Alone));

        Assert.Equal((SyncOutcome.Failed, "Unit comes in May"), (known.Outcome, known.KnownIssue));
        Assert.Equal((0, 1), (LastRun.ExitCode!.Value, LastRun.KnownIssues));

        World.Wait(TimeSpan.FromDays(8));
        Assert.Equal("", Assert.Single(World.Run(Alone)).KnownIssue);
        Assert.Equal(2, LastRun.ExitCode);
    }

    [Fact]
    public void Another_failure_of_a_known_account_is_new()
    {
        Synced(People);
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        Sources([People[0].InUnit("Unknown"), .. People[1..]]);
        World.KnownIssues.Save([new SyncKnownIssue { Identity = At("p1"), Code = "SomethingElse", Until = World.Now + TimeSpan.FromDays(7) }]);

        Assert.Equal("", Assert.Single(World.Run(Alone)).KnownIssue);
        Assert.Equal(2, LastRun.ExitCode);
    }

    [Fact]
    public void Failures_that_somebody_has_seen_do_not_stop_a_run()
    {
        Synced(People);
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        Sources([.. People.Take(15).Select(person => person.InUnit("Unknown")), .. People[15..].Select(person => person.InUnit("Zorg"))]);
        World.KnownIssues.Save([.. World.Preview().Where(result => result.Outcome == SyncOutcome.WouldFail)
            .Select(result => new SyncKnownIssue { Identity = result.Email, Code = result.ErrorId, Until = World.Now + TimeSpan.FromDays(7) })]);

        var results = World.Run(Alone);

        Assert.Equal((15, 5), (results.Count(result => result.Outcome == SyncOutcome.Failed), results.Count(result => result.Outcome == SyncOutcome.Succeeded)));
        Assert.Equal(0, LastRun.ExitCode);
    }
}
