using ZivverSynctool.Execution;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Tests.Cases;
using ZivverSynctool.Trials.Faults;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

/// <summary>A run that is cut off after a write and before its answer: what the next one makes of it (SPEC §3).</summary>
public class LostAnswerTests : SyncCase
{
    [Fact]
    public void A_functional_account_made_without_members_is_ours_to_give_members()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E1"), Mailbox("info").Id("M1"));
        CutOff();

        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
        Assert.Contains("EmployeeNumber=M1 info", Links);
    }

    [Fact]
    public void The_account_that_was_made_stays_with_whom_it_was_made_for()
    {
        Sources(User("anna").Id("E1"));
        CutOff();

        Sources(User("anna").Named("anna").Id("E2"));

        AssertBlocked("anna", "RecycledAddress");
    }

    [Fact]
    public void A_report_does_not_say_what_became_of_a_write_that_lands_after_it()
    {
        Sources(User("anna").Id("E1"));
        CutOff(FaultKind.CancelledBefore);
        World.Run(new RunRequest { ReportOnly = true });
        ByHand(User("anna"));

        Sources(User("anna").Named("anna").Id("E2"));

        AssertBlocked("anna", "RecycledAddress");
    }

    [Fact]
    public void Linking_all_by_address_leaves_the_account_that_was_made_with_whom_it_was_made_for()
    {
        Sources(User("anna").Id("E1"));
        CutOff();

        Sources(User("anna").Named("anna").Id("E2"));

        Assert.Empty(Edit(new LinkByAddress(Replace: false)));
        AssertBlocked("anna", "RecycledAddress");
    }

    [Fact]
    public void An_account_that_was_there_before_the_run_is_not_ours()
    {
        var other = ByHand(User("before").Named("info"), enabled: false);
        Sources(User("info").Id("E1"));
        CutOff(FaultKind.CancelledBefore);

        ChangeByHand("before", address: "info");

        AssertStopped("info", ChangeStatus.Held, "SuspendedByAnotherHand");
        Assert.Equal(other, IdOf("info"));
    }

    [Fact]
    public void An_account_that_somebody_made_since_under_another_name_is_not_ours()
    {
        Sources(User("anna").Id("E1"));
        CutOff(FaultKind.CancelledBefore);

        ByHand(User("anna").Named("Anna the Other"), enabled: false);

        AssertBlocked("anna", "UnconfirmedLink");
    }

    [Fact]
    public void A_user_that_was_suspended_is_enabled_again_when_the_source_says_so()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E1").Suspended());
        CutOff();
        Assert.False(InZivver("anna").Enabled);

        Sources(User("anna").Id("E1"));
        Run();

        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void A_functional_account_that_lost_its_members_gets_them_back_when_the_source_says_so()
    {
        Synced(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        Sources(User("anna").Id("E1"));
        CutOff();
        Assert.Empty(AccessTo("info"));

        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        Run();

        Assert.Equal([At("anna")], AccessTo("info"));
    }

    [Fact]
    public void A_former_address_is_kept()
    {
        Profile = Profile with { KeepOldAddressAsAlias = true };
        Synced(User("anna").Id("E1").WithAliases());
        Sources(User("anna.smit").Id("E1").WithAliases());
        CutOff();

        Run();

        Assert.Equal([At("anna")], InZivver("anna.smit").Aliases);
    }

    [Fact]
    public void A_failure_that_may_have_been_applied_all_the_same_leaves_the_question_open()
    {
        Synced(User("anna").Id("E1"));
        Sources(User("anna").Id("E1").Suspended());
        using (var stop = new CancellationTokenSource())
        {
            World.Rigging = setup => setup with { Zivver = () => new FaultyZivver(setup.Zivver(), [new Fault(1, FaultKind.AnswerLost)], stop) };
            Assert.Equal(SyncOutcome.Failed, Assert.Single(World.Run()).Outcome);
            World.Rigging = setup => setup;
        }

        Sources(User("anna").Id("E1"));
        Run();

        Assert.True(InZivver("anna").Enabled);
    }

    [Fact]
    public void Once_a_run_has_seen_what_became_of_it_a_suspension_by_another_hand_is_one()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1").Suspended(), User("berta").Id("E2"));
        CutOff();
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));

        ChangeByHand("anna", enabled: false);

        AssertStopped("anna", ChangeStatus.Held, "SuspendedByAnotherHand");
    }

    // The first write is applied, and the run ends before its answer is written down.
    private void CutOff(FaultKind how = FaultKind.CancelledAndLost)
    {
        using var stop = new CancellationTokenSource();
        World.Rigging = setup => setup with { Zivver = () => new FaultyZivver(setup.Zivver(), [new Fault(1, how)], stop) };
        Assert.ThrowsAny<OperationCanceledException>(() => World.Run(cancellation: stop.Token));
        World.Rigging = setup => setup;
    }
}
