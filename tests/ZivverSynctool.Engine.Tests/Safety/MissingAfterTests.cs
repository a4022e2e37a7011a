using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Safety;

public class MissingAfterTests : SyncCase
{
    private static readonly SyncAccount[] Both = [User("anna").Id("E1"), User("berta").Id("E2"), Mailbox("info", "anna", "berta").Id("M1")];

    public MissingAfterTests()
    {
        Profile = Profile with { MissingAfter = new MissingAfter(3, TimeSpan.FromHours(4)) };
        Synced(Both);
    }

    [Fact]
    public void An_account_counts_as_missing_after_as_many_runs_as_the_profile_asks()
    {
        Sources(Both[0], Both[2].WithDelegates("anna"));
        AssertStopped("berta", ChangeStatus.Waiting, "MissingNotLongEnough");
        World.Run();
        World.Wait(TimeSpan.FromHours(4));
        World.Run();
        World.Wait(TimeSpan.FromHours(4));

        AssertReady(SyncAction.Disable, "berta");
        Run();

        Assert.False(InZivver("berta").Enabled);
    }

    [Fact]
    public void Right_after_a_run_nothing_is_left_to_do_whatever_read_it_was()
    {
        Sources(Both[0], Both[2].WithDelegates("anna"));
        for (var run = 0; run < 3; run++)
        {
            Run();
            World.Wait(TimeSpan.FromHours(4));
        }

        Assert.False(InZivver("berta").Enabled);
    }

    [Fact]
    public void Runs_that_follow_close_upon_each_other_count_once()
    {
        Sources(Both[0], Both[2]);
        for (var run = 0; run < 5; run++)
        {
            World.Run();
            World.Wait(TimeSpan.FromHours(1));
        }

        AssertStopped("berta", ChangeStatus.Waiting, "MissingNotLongEnough");
        Assert.Contains("2 of 3", Change("berta").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_came_back_begins_anew()
    {
        Sources(Both[0], Both[2]);
        RunsSomeHoursApart(2);
        Sources(Both);
        RunsSomeHoursApart(1);
        Sources(Both[0], Both[2]);

        Assert.Contains("1 of 3", Change("berta").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_runs_from_the_profile_count()
    {
        Sources(Both[0].Named("Changed"), Both[2]);
        for (var look = 0; look < 5; look++)
        {
            World.Run(World.Delta());
            World.Preview();
            World.Run(new RunRequest { Identities = [At("anna")] });
            World.Wait(TimeSpan.FromHours(5));
        }

        Assert.Contains("1 of 3", Change("berta").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_mailbox_that_is_missing_waits_as_well()
    {
        Sources(Both[0], Both[1]);
        AssertStopped("info", ChangeStatus.Waiting, "MissingNotLongEnough");
        RunsSomeHoursApart(3);

        Assert.False(InZivver("info").Enabled);
    }

    [Fact]
    public void An_account_that_its_source_suspends_does_not_wait()
    {
        Sources(Both[0], Both[1].Suspended(), Both[2]);

        AssertReady(SyncAction.Disable, "berta");
    }

    [Fact]
    public void A_missing_account_that_waits_keeps_its_address()
    {
        Sources(Both[0], User("berta").Id("E3"), Both[2]);

        AssertBlocked("berta", "RecycledAddress");
    }

    [Fact]
    public void A_clock_that_was_set_back_neither_counts_nor_waits_for_the_time_it_was_set_back_by()
    {
        Sources(Both[0], Both[2].WithDelegates("anna"));
        World.Run();
        World.Wait(TimeSpan.FromDays(-20));
        for (var run = 0; run < 3; run++)
            World.Run();
        Assert.Contains("1 of 3", Change("berta").Reason, StringComparison.Ordinal);

        World.Wait(TimeSpan.FromHours(5));
        World.Run();
        World.Wait(TimeSpan.FromHours(5));

        AssertReady(SyncAction.Disable, "berta");
    }

    [Fact]
    public void A_clock_that_jumped_ahead_counts_once()
    {
        Sources(Both[0], Both[2]);
        World.Run();
        World.Wait(TimeSpan.FromDays(400));

        for (var run = 0; run < 3; run++)
            World.Run();

        Assert.Contains("2 of 3", Change("berta").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_is_suspended_and_missing_is_counted_as_well()
    {
        Sources(Both[0], Both[1].Suspended(), Both[2]);
        World.Run();
        Sources(Both[0], Both[2].WithDelegates("anna"));
        RunsSomeHoursApart(2);
        var delete = new DeltaRequest { Delete = new DeleteSelection { SuspendedUsers = true } };

        AssertReady(SyncAction.Delete, Change("berta", delete));
    }

    private void RunsSomeHoursApart(int runs)
    {
        for (var run = 0; run < runs; run++)
        {
            World.Run();
            World.Wait(TimeSpan.FromHours(5));
        }
    }
}
