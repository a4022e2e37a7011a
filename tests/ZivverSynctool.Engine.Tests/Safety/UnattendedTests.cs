using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

/// <summary>Runs with nobody there: what they refuse, and what counts against their limits.</summary>
public class UnattendedTests : SyncCase
{
    private static readonly RunRequest Alone = new() { Unattended = true };
    private static readonly SyncAccount[] People = [.. Enumerable.Range(1, 20).Select(number => User($"p{number}").Id($"E{number}"))];

    [Fact]
    public void A_profile_that_no_person_has_run_yet_is_refused()
    {
        Sources(People);

        Assert.Equal("ManualRunNeeded", Assert.Throws<SyncException>(() => World.Run(Alone)).ErrorId);
        Assert.Equal(0, World.Target.Writes);
        World.Run(World.Delta().Take(1));
        Assert.Equal("ManualRunNeeded", Assert.Throws<SyncException>(() => World.Run(Alone)).ErrorId);

        World.Run();
        Assert.Empty(World.Run(Alone));
        Assert.Equal(SyncRunMode.Unattended, World.Journal.Run!.Mode);
    }

    [Fact]
    public void A_run_of_one_account_opens_no_door_whether_or_not_it_exists()
    {
        Sources(People);

        World.Run(new RunRequest { Identities = [At("nobody")] });
        Assert.Equal((SyncRunMode.Manual, 0, false), (World.Journal.Run!.Mode, World.Journal.Run.Planned, World.Journal.Run.IsWhole));
        AssertRefused("was of chosen accounts only");
        World.Run(new RunRequest { Identities = [At("p1")] });
        AssertRefused("was of chosen accounts only");
    }

    [Fact]
    public void Accounts_or_changes_that_were_piped_in_open_no_door()
    {
        Sources(People);

        World.Run(new RunRequest { SourceAccounts = People, Complete = true });
        AssertRefused("was of chosen accounts only");
        World.Run(World.Delta());
        AssertRefused("was of chosen accounts only");
    }

    [Fact]
    public void A_preview_and_a_declined_question_open_no_door()
    {
        Sources(People);

        World.Preview();
        AssertRefused("Nobody has run the whole profile");
        RunAnswering(_ => false);
        AssertRefused("Nobody has run the whole profile");
        RunAnswering(_ => true);
        Assert.Empty(World.Run(Alone));
    }

    [Fact]
    public void A_run_that_somebody_stopped_opens_no_door_and_does_not_close_one()
    {
        Sources(People);

        Stopped();
        AssertRefused("did not come to its end");

        World.Run();
        Sources([.. People.Select(person => person.Named("Changed"))]);
        Stopped();
        Assert.NotEmpty(World.Run(Alone));
    }

    [Fact]
    public void A_run_of_one_account_after_the_whole_one_closes_no_door()
    {
        Synced(People);
        World.Run(new RunRequest { Identities = [At("nobody")] });

        Assert.Empty(World.Run(Alone));
    }

    [Fact]
    public void A_run_of_one_account_does_not_open_the_door_that_an_undo_closed()
    {
        Synced(People);
        Sources([.. People[1..], People[0].Named("Changed")]);
        var done = Run();
        World.Run(World.Engine.Undo(World.Journal.Run!.Id, done, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item));

        World.Run(new RunRequest { Identities = [At("nobody")] });
        AssertRefused("undid an earlier one");
    }

    [Fact]
    public void After_an_undo_a_person_must_run_the_profile_again()
    {
        Synced(People);
        Sources([.. People[1..], People[0].Named("Changed")]);
        var done = Run();
        World.Run(World.Engine.Undo(World.Journal.Run!.Id, done, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item));
        Assert.Equal(SyncRunMode.Undo, World.Journal.Run!.Mode);

        Assert.Equal("ManualRunNeeded", Assert.Throws<SyncException>(() => World.Run(Alone)).ErrorId);
        Run();
        Assert.Empty(World.Run(Alone));
    }

    [Fact]
    public void An_undo_that_nobody_sees_to_is_an_undo_all_the_same()
    {
        Synced(People);
        Sources([.. People[1..], People[0].Named("Changed")]);
        var done = Run();
        var back = World.Engine.Undo(World.Journal.Run!.Id, done, default).OfType<ItemEvent>().Select(item => (SyncChange)item.Item).ToList();

        World.Run(Alone with { Changes = back });

        Assert.Equal(SyncRunMode.Undo, World.Journal.Run!.Mode);
        Assert.Equal("ManualRunNeeded", Assert.Throws<SyncException>(() => World.Run(Alone)).ErrorId);
    }

    [Fact]
    public void Nothing_is_asked_and_a_kind_over_its_limit_is_refused_and_the_rest_done()
    {
        Limit(3);
        Synced(People);
        Sources([.. People[4..], User("new").Id("E99")]);

        var results = World.Run(Alone);

        Assert.Equal([SyncAction.Create], results.Select(result => result.Action));
        Assert.Equal(3, World.Journal.Run!.ExitCode);
        Assert.Contains("DisableUsers = 4", World.Journal.Run.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_last_24_hours_did_counts_as_well()
    {
        Limit(3);
        Synced(People);
        Sources(People[2..]);
        Assert.Equal(2, World.Run(Alone).Count);
        World.Wait(TimeSpan.FromHours(8));

        Sources(People[4..]);
        Assert.Empty(World.Run(Alone));
        Assert.Contains("2 in the last 24 hours", World.Journal.Run!.Reason, StringComparison.Ordinal);

        Sources(People[3..]);
        Assert.Single(World.Run(Alone));
        World.Wait(TimeSpan.FromHours(17));

        Sources(People[5..]);
        Assert.Equal(2, World.Run(Alone).Count);
    }

    [Fact]
    public void What_a_person_did_counts_for_an_unattended_run_and_nothing_earlier_counts_for_a_person()
    {
        Limit(3);
        Synced(People);
        Sources(People[3..]);
        World.Run();

        Sources(People[4..]);
        Assert.Empty(World.Run(Alone));
        Assert.Single(World.Run());
    }

    [Fact]
    public void A_clock_that_was_set_back_does_not_make_room()
    {
        Limit(3);
        Synced(People);
        Sources(People[3..]);
        Assert.Equal(3, World.Run(Alone).Count);

        World.Wait(TimeSpan.FromDays(-3));
        Sources(People[4..]);

        Assert.Empty(World.Run(Alone));
    }

    [Fact]
    public void Given_changes_of_an_unattended_run_count_the_same_way()
    {
        Limit(3);
        Synced(People);
        Sources(People[2..]);
        World.Run(Alone);
        Sources(People[4..]);

        var results = World.Run(Alone with { Changes = World.Delta() });

        Assert.All(results, result => Assert.Equal(SyncOutcome.Skipped, result.Outcome));
        Assert.Equal(3, World.Journal.Run!.ExitCode);
    }

    [Fact]
    public void Allowing_exactly_that_many_lets_them_through()
    {
        Limit(3);
        Synced(People);
        Sources(People[2..]);
        World.Run(Alone);
        Sources(People[4..]);

        Assert.Empty(World.Run(Alone with { Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 4 } }));
        Assert.Equal(2, World.Run(Alone with { Allow = new Dictionary<LimitKind, int> { [LimitKind.DisableUsers] = 2 } }).Count);
        Assert.Equal(0, World.Journal.Run!.ExitCode);
    }

    private void AssertRefused(string why)
    {
        var before = World.Target.Writes;
        var refusal = Assert.Throws<SyncException>(() => World.Run(Alone));
        Assert.Equal("ManualRunNeeded", refusal.ErrorId);
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, World.Target.Writes);
    }

    // Stopped once some of it is written.
    private void Stopped()
    {
        using var stop = new CancellationTokenSource();
        var enough = World.Target.Writes + 3;
        World.Rigging = setup => setup with
        {
            Clock = () =>
            {
                if (World.Target.Writes >= enough)
                    stop.Cancel();
                return World.Now;
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => World.Run(new RunRequest(), stop.Token));
        World.Rigging = setup => setup;
        Assert.Equal((SyncRunMode.Manual, true), (World.Journal.Run!.Mode, World.Journal.Run.IsWhole));
        Assert.NotNull(World.Journal.Run.Ended);
    }

    private void Limit(int number) => Profile = Profile with
    {
        Limits = new SyncLimits { Set = new Dictionary<LimitKind, SyncLimit?> { [LimitKind.DisableUsers] = new(number, null) } },
    };
}
