using ZivverSynctool.Reports;

namespace ZivverSynctool.Engine.Tests.Reports;

/// <summary>What a report says, whatever its format.</summary>
public sealed class SyncReportTests
{
    private static readonly SyncProfile Profile = new()
    {
        Name = "Example Care",
        Path = "/care.profile.json",
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = "/Account Mapping",
        Sources = [],
    };

    [Fact]
    public void Every_change_is_in_the_tab_of_its_type_and_action_by_address()
    {
        var report = Report(Change("c", SyncAction.Update), Change("a", SyncAction.Update), Change("b", SyncAction.None), Change("m", SyncAction.Delete, AccountType.FunctionalAccount));

        Assert.Equal(12, report.Tabs.Count);
        Assert.Equal("Users – create", report.Tabs[0].Title);
        Assert.All(report.Tabs, tab => Assert.InRange(tab.Title.Length, 1, 31));
        Assert.Equal(["a", "c"], Tab(report, "Users – update"));
        Assert.Equal(["b"], Tab(report, "Users – no action"));
        Assert.Equal(["m"], Tab(report, "Functional accounts – delete"));
        Assert.Equal(4, report.Tabs.Sum(tab => tab.Changes.Count));
        Assert.Equal(["c", "a", "b", "m"], report.Changes.Select(change => change.Email));
    }

    [Fact]
    public void What_needs_a_person_comes_by_urgency_and_what_is_only_left_alone_does_not()
    {
        var report = Report([.. Enum.GetValues<ChangeStatus>().Select(status => Change(status.ToString(), SyncAction.None) with { Status = status, ReasonCode = "Code", Reason = "Why." })]);

        Assert.Equal(["Problem", "Blocked", "Held", "OverLimit"], report.Needs.Select(need => need.Kind.ToString()));
        Assert.Equal(report.Needs.Select(need => need.Kind.ToString()), report.Needs.Select(need => need.Change.Email));
        Assert.All(report.Needs, need => Assert.Equal(("Code", "Why."), (need.Code, need.Why)));
    }

    [Fact]
    public void How_a_result_ended_comes_before_what_stopped_a_part_of_it()
    {
        var report = Report([.. Enum.GetValues<SyncOutcome>().Select(outcome => Result(outcome, "run") with
        {
            ErrorId = "ZivverAliasTaken",
            Message = "Taken.",
            Remedy = "Merge it.",
            Differences = [new SyncDifference { Status = outcome == SyncOutcome.Succeeded ? ChangeStatus.Blocked : ChangeStatus.Ready, ReasonCode = "AddressTaken", Reason = "Part." }],
        })]);

        Assert.Equal(
            [("Failed", "Failed"), ("Failed", "WouldFail"), ("Partial", "Partial"), ("Partial", "WouldBePartial"), ("Drifted", "Drifted"), ("Blocked", "Succeeded")],
            report.Needs.Select(need => (need.Kind.ToString(), need.Change.Email)));
        Assert.Equal(("ZivverAliasTaken", "Taken.", "Merge it."), (report.Needs[0].Code, report.Needs[0].Why, report.Needs[0].Remedy));
        Assert.Equal(("AddressTaken", "Part.", ""), (report.Needs[^1].Code, report.Needs[^1].Why, report.Needs[^1].Remedy));
    }

    [Fact]
    public void Counts_are_per_action_status_outcome_and_mark()
    {
        var report = Report(
            Result(SyncOutcome.Failed, "run") with { Marks = [ChangeMark.Rename, ChangeMark.AccessLost] },
            Result(SyncOutcome.Succeeded, "run") with { Marks = [ChangeMark.AccessLost] });

        Assert.Equal(new ReportActionCount(AccountType.User, SyncAction.Update, 2, 1), Assert.Single(report.Counts.Actions));
        Assert.Equal([new ReportCount("Rename", "rename", 1), new ReportCount("AccessLost", "access lost", 2)], report.Counts.Marks);
        Assert.Equal([new ReportCount("Succeeded", "succeeded", 1), new ReportCount("Failed", "failed", 1)], report.Counts.Outcomes);
        Assert.Equal([new ReportCount("Ready", "ready", 2)], report.Counts.Statuses);
    }

    [Fact]
    public void Changes_tell_by_themselves_what_they_are()
    {
        Assert.Equal(ReportView.Delta, Report(Change("a", SyncAction.Update)).View);
        Assert.Equal(ReportView.Preview, Report(Result(SyncOutcome.WouldSucceed, "")).View);
        Assert.Equal(ReportView.Review, Report(Result(SyncOutcome.Succeeded, "run")).View);
        Assert.Null(Report().View);
        var error = Assert.Throws<SyncException>(() => Report(Change("a", SyncAction.Update), Result(SyncOutcome.Succeeded, "run")));
        Assert.Equal("ReportMixed", error.ErrorId);
        Assert.Contains("Delta, Review", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_runs_that_are_shown_are_named()
    {
        SyncRun[] runs = [new SyncRun { Id = "other" }, new SyncRun { Id = "run" }];
        Assert.Equal("run", Assert.Single(Report([Result(SyncOutcome.Succeeded, "run")], runs).Runs).Id);
    }

    [Fact]
    public void Of_a_property_that_is_ready_in_part_the_ready_part_is_the_new_value()
    {
        var change = Change("a", SyncAction.Update) with
        {
            Differences =
            [
                new SyncDifference { Property = SyncProperty.Aliases, Source = new[] { "taken" }, Added = ["taken"], Status = ChangeStatus.Blocked },
                new SyncDifference { Property = SyncProperty.Aliases, Source = new[] { "free" }, Added = ["free"] },
            ],
        };
        var column = ReportColumns.All.Single(column => column.Name == "SourceAliases");
        Assert.Equal(["free"], Assert.IsAssignableFrom<IEnumerable<string>>(column.Value(change)));
        Assert.Equal(ChangeStatus.Ready, ReportColumns.Difference(column, change)!.Status);
    }

    [Fact]
    public void Columns_are_each_once_in_every_tab_and_fit_the_type_and_the_action()
    {
        foreach (var tab in Report().Tabs)
        {
            var columns = ReportColumns.Of(tab, outcomes: true);
            Assert.Equal(columns.Count, columns.Select(column => column.Heading).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.Equal(tab.AccountType == AccountType.User, columns.Any(column => column.Name.EndsWith("PhoneNumber", StringComparison.Ordinal)));
            Assert.Equal(tab.Action != SyncAction.Create, columns.Any(column => column.Name.StartsWith("ZivverAliases", StringComparison.Ordinal)));
            Assert.Equal(tab.Action != SyncAction.Delete, columns.Any(column => column.Name.StartsWith("SourceAliases", StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<string> Tab(SyncReport report, string title) => report.Tabs.Single(tab => tab.Title == title).Changes.Select(change => change.Email);

    private static SyncReport Report(params SyncChange[] changes) => Report(changes, []);

    private static SyncReport Report(SyncChange[] changes, SyncRun[] runs) => SyncReport.Of(Profile, changes, null, runs, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

    private static SyncChange Change(string email, SyncAction action, AccountType type = AccountType.User) => new() { Email = email, Action = action, AccountType = type };

    private static SyncResult Result(SyncOutcome outcome, string run) => new() { Email = outcome.ToString(), Action = SyncAction.Update, Outcome = outcome, RunId = run };
}
