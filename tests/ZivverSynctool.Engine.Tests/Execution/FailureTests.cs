using ZivverSynctool.Execution;
using ZivverSynctool.Simulation;
using ZivverSynctool.Tests.Cases;
using ZivverSynctool.Trials.Faults;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Execution;

public class FailureTests : SyncCase
{
    [Fact]
    public void One_bad_alias_does_not_hold_back_the_rest()
    {
        Synced(User("anna").WithAliases("a"), User("berta").WithAliases("b"));
        World.Zivver.Settings = new OrganizationSettings { Guests = [At("guest")] };

        Sources(User("anna").WithAliases("a", "guest", "a2").Named("Changed"), User("berta").WithAliases("b"));
        var result = Assert.Single(World.Run());

        Assert.Equal(SyncOutcome.Partial, result.Outcome);
        Assert.Contains(At("guest"), result.Message, StringComparison.Ordinal);
        Assert.Equal([At("a"), At("a2")], InZivver("anna").Aliases.Order());
        Assert.Equal("Changed", InZivver("anna").DisplayName);
        Assert.Equal([At("guest")], Change("anna").Differences.Single().Added);
    }

    [Fact]
    public void An_alias_in_a_domain_that_is_not_claimed_is_found_out()
    {
        Synced(User("anna").WithAliases("a"), User("berta").WithAliases("b"));
        World.Zivver.Settings = new OrganizationSettings { ClaimedDomains = ["example.test"] };

        Sources(User("anna").WithAliases("a", "anna@unclaimed.test", "a2"), User("berta").WithAliases("b"));
        var result = Assert.Single(World.Run());

        Assert.Equal(SyncOutcome.Partial, result.Outcome);
        Assert.Contains("anna@unclaimed.test", result.Message, StringComparison.Ordinal);
        Assert.Equal([At("a"), At("a2")], InZivver("anna").Aliases.Order());
    }

    [Fact]
    public void A_new_account_whose_alias_Zivver_drops_in_silence_is_partial()
    {
        World.Zivver.Settings = new OrganizationSettings { Guests = [At("guest")] };

        Sources(User("anna").WithAliases("guest", "a"));
        var result = Assert.Single(World.Run());

        Assert.Equal(SyncOutcome.Partial, result.Outcome);
        Assert.Contains(At("guest"), result.Message, StringComparison.Ordinal);
        Assert.Equal([At("a")], InZivver("anna").Aliases);
    }

    [Fact]
    public void A_refusal_says_what_and_why_and_what_to_do_and_the_others_go_on()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(User("anna").Id("E1").InUnit("Unknown"), User("berta").Id("E2").InUnit("Zorg"));
        var results = World.Run();

        var anna = results.Single(result => result.Email == At("anna"));
        Assert.Equal(SyncOutcome.Failed, anna.Outcome);
        Assert.Contains("Unknown", anna.Message, StringComparison.Ordinal);
        Assert.NotEqual("", anna.Remedy);
        Assert.NotEqual("", anna.ErrorId);
        Assert.Equal("Zorg", InZivver("berta").OrganizationalUnit);
        Assert.Equal(2, World.Journal.Run!.ExitCode);
    }

    [Fact]
    public void Who_waits_for_an_address_that_a_failed_change_does_not_free_is_skipped_and_explained()
    {
        Synced(User("anna").Id("E1").InUnit("Zorg"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(User("anna").Id("E9"), User("anna.smit").Id("E1").InUnit("Unknown"));
        var results = World.Run();

        Assert.Equal(SyncOutcome.Failed, results.Single(result => result.Action == SyncAction.Update).Outcome);
        var waiting = results.Single(result => result.Action == SyncAction.Create);
        Assert.Equal(SyncOutcome.Skipped, waiting.Outcome);
        Assert.Contains($"{At("anna")} is still in use", waiting.Message, StringComparison.Ordinal);
        Assert.Equal(1, World.Target.Writes);
    }

    [Fact]
    public void A_delegate_who_was_renamed_although_the_answer_was_lost_keeps_access()
    {
        Synced(User("anna").Id("E1").WithKey("k1"), User("berta").Id("E2").WithKey("k2").WithAliases("b").WithDelegates("anna"));
        Sources(User("anna.jansen").Id("E1").WithKey("k1"), User("berta").Id("E2").WithKey("k2").WithAliases("b", "b2").WithDelegates("anna.jansen"));
        using var stop = new CancellationTokenSource();
        World.Rigging = setup => setup with { Zivver = () => new FaultyZivver(setup.Zivver(), [new Fault(1, FaultKind.AnswerLost)], stop) };

        var results = World.Run();

        Assert.Equal(SyncOutcome.Failed, results.Single(result => result.Email == At("anna")).Outcome);
        Assert.Equal(SyncOutcome.Succeeded, results.Single(result => result.Email == At("berta")).Outcome);
        Assert.Equal([At("anna.jansen")], AccessTo("berta"));
        World.Rigging = setup => setup;
        AssertNothingReady();
    }

    [Fact]
    public void A_swap_whose_one_half_fails_leaves_both_as_they_were()
    {
        Synced(User("anna").Id("E1").InUnit("Zorg").WithAliases("a"), User("berta").Id("E2").InUnit("Zorg").WithAliases("b"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        var before = World.Zivver.Export().Select(seed => (seed.Account.Id, seed.Account.Email, seed.Account.Aliases.Single())).ToList();

        Sources(
            User("anna").Id("E1").MovedTo("berta").InUnit("Zorg").WithAliases("b").Suspended(),
            User("berta").Id("E2").MovedTo("anna").InUnit("Unknown").WithAliases("a").Suspended());
        var results = World.Run();

        Assert.Equal([SyncOutcome.Failed, SyncOutcome.Skipped], results.Select(result => result.Outcome).Order());
        Assert.Equal(before, World.Zivver.Export().Select(seed => (seed.Account.Id, seed.Account.Email, seed.Account.Aliases.Single())));
        Assert.All(World.Mapping.Links, link => Assert.Null(link.Suspended));
        Assert.DoesNotContain(World.Mapping.Links, link => link.Email.StartsWith("moving", StringComparison.Ordinal));
    }

    [Fact]
    public void In_a_broken_circle_whoever_cannot_go_back_is_named_and_comes_right_with_the_next_run()
    {
        Synced(User("anna").Id("E1").InUnit("Zorg"), User("berta").Id("E2").InUnit("Zorg"), User("carla").Id("E3").InUnit("Zorg"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };
        SyncAccount[] Circle(string unit) =>
            [User("anna").Id("E1").MovedTo("berta").InUnit("Zorg"), User("berta").Id("E2").MovedTo("carla").InUnit(unit), User("carla").Id("E3").MovedTo("anna").InUnit("Zorg")];

        Sources(Circle("Unknown"));
        var results = World.Run();
        Assert.Contains(results, result => result.Outcome == SyncOutcome.Failed);
        foreach (var user in World.Zivver.List(AccountType.User).Where(user => user.Email.StartsWith("moving", StringComparison.Ordinal)))
            Assert.Contains(results, result => result.ZivverId == user.Id && result.Outcome == SyncOutcome.Failed && result.Message.Contains(user.Email, StringComparison.Ordinal));

        Sources(Circle("Zorg"));
        Run();
        Assert.DoesNotContain(World.Zivver.List(AccountType.User), user => user.Email.StartsWith("moving", StringComparison.Ordinal));
    }

    [Fact]
    public void An_account_that_was_made_and_not_completed_when_the_run_was_stopped_is_part_of_the_run()
    {
        Sources(
            User("anna").Id("E1").WithKey("k1").WithDelegates("berta"), User("berta").Id("E2").WithKey("k2").WithDelegates("anna"));
        StopAfter(write: 2);

        Assert.Equal(2, World.Journal.Results.Count);
        Assert.All(World.Journal.Results, result => Assert.Equal(SyncAction.Create, result.Action));
        var half = World.Journal.Results.Single(result => result.Outcome == SyncOutcome.Partial);
        Assert.Contains("The run ended before", half.Message, StringComparison.Ordinal);
        Assert.NotNull(half.ZivverId);
        Run();
        Assert.Equal([At("berta")], AccessTo("anna"));
        Assert.Equal([At("anna")], AccessTo("berta"));
    }

    [Fact]
    public void An_account_that_has_made_way_when_the_run_is_stopped_says_where_it_is()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1").MovedTo("berta"), User("berta").Id("E2").MovedTo("anna"));
        StopAfter(write: 1);

        var moved = Assert.Single(World.Zivver.List(AccountType.User), user => user.Email.StartsWith("moving", StringComparison.Ordinal));
        var result = Assert.Single(World.Journal.Results);
        Assert.Equal((SyncOutcome.Failed, moved.Id), (result.Outcome, result.ZivverId));
        Assert.Contains(moved.Email, result.Message, StringComparison.Ordinal);
        Run();
        Assert.DoesNotContain(World.Zivver.List(AccountType.User), user => user.Email.StartsWith("moving", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_waits_for_an_alias_that_a_failed_change_does_not_free_gets_the_rest()
    {
        Synced(User("anna").Id("E1").WithAliases("zaken").InUnit("Zorg"), User("berta").Id("E2").WithAliases("b"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(User("anna").Id("E1").WithAliases().InUnit("Unknown"), User("berta").Id("E2").WithAliases("b", "zaken").Named("Changed"));
        var berta = World.Run().Single(result => result.Email == At("berta"));

        Assert.Equal(SyncOutcome.Partial, berta.Outcome);
        Assert.Contains(At("zaken"), berta.Message, StringComparison.Ordinal);
        Assert.Equal("Changed", InZivver("berta").DisplayName);
        Assert.Single(World.Target.Refusals);
    }

    [Fact]
    public void A_delegate_that_did_not_come_to_be_is_left_out_and_said()
    {
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(User("anna"), User("berta").InUnit("Unknown"), User("carla").WithDelegates("berta", "anna"), Mailbox("info", "anna", "berta"));
        var results = World.Run();

        Assert.Equal(SyncOutcome.Failed, results.Single(result => result.Email == At("berta")).Outcome);
        foreach (var who in new[] { "carla", "info" })
        {
            var result = results.Single(result => result.Email == At(who));
            Assert.Equal(SyncOutcome.Succeeded, result.Outcome);
            Assert.Contains(At("berta"), result.Message, StringComparison.Ordinal);
            Assert.Equal([At("anna")], AccessTo(who));
        }
    }

    [Fact]
    public void The_half_of_a_pair_that_failed_is_left_out_of_the_other_half()
    {
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"] };

        Sources(User("anna").WithDelegates("berta"), User("berta").WithDelegates("anna").InUnit("Unknown"));
        var results = World.Run();

        Assert.Equal(SyncOutcome.Failed, results.Single(result => result.Email == At("berta")).Outcome);
        var anna = results.Single(result => result.Email == At("anna"));
        Assert.Equal(SyncOutcome.Succeeded, anna.Outcome);
        Assert.Contains(At("berta"), anna.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_that_pile_up_stop_the_run()
    {
        World.Zivver.Settings = new OrganizationSettings { AddressesElsewhere = [.. Enumerable.Range(1, 40).Select(number => At($"p{number}"))] };
        Sources([.. Enumerable.Range(1, 40).Select(number => User($"p{number}"))]);

        var error = Assert.Throws<SyncException>(() => World.Run());

        Assert.Equal("RunStopped", error.ErrorId);
        Assert.Contains("10 changes failed in a row", error.Message, StringComparison.Ordinal);
        Assert.InRange(World.Target.Writes, 10, 10 + SyncExecutor.MostInFlight);
        Assert.NotNull(World.Journal.Run!.Ended);
        Assert.Equal(3, World.Journal.Run.ExitCode);
    }

    [Fact]
    public void A_share_of_failures_stops_the_run_though_never_ten_in_a_row()
    {
        var people = Enumerable.Range(1, 400).Select(number => User($"p{number}")).ToArray();
        World.Zivver.Settings = new OrganizationSettings { AddressesElsewhere = [.. people.Where((_, number) => number % 9 == 0).Select(person => person.Email)] };
        Sources(people);

        var error = Assert.Throws<SyncException>(() => World.Run());

        Assert.Equal(("RunStopped", 3), (error.ErrorId, error.ExitCode));
        Assert.Contains("20 of 400 changes failed", error.Message, StringComparison.Ordinal);
        Assert.InRange(World.Target.Refusals.Count, 20, 20 + SyncExecutor.MostInFlight);
    }

    [Fact]
    public void Fewer_failures_than_that_do_not_stop_a_run()
    {
        var people = Enumerable.Range(1, 100).Select(number => User($"p{number}")).ToArray();
        World.Zivver.Settings = new OrganizationSettings { AddressesElsewhere = [.. people.Where((_, number) => number % 12 == 0).Select(person => person.Email)] };
        Sources(people);

        var results = World.Run();

        Assert.Equal((9, 91), (results.Count(result => result.Outcome == SyncOutcome.Failed), results.Count(result => result.Outcome == SyncOutcome.Succeeded)));
        Assert.Equal(2, World.Journal.Run!.ExitCode);
    }

    [Fact]
    public void A_preview_says_what_a_run_does_and_writes_nothing()
    {
        Synced(User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2").WithAliases("b"), Mailbox("info", "anna"));
        World.Zivver.Settings = new OrganizationSettings { OrganizationalUnits = ["Zorg"], Guests = [At("guest")] };
        Profile = Profile with { Organization = new KnownOrganization { OrganizationalUnits = ["Zorg"], Guests = [At("guest")], AddressesElsewhere = [] } };
        Sources(
            User("berta").Id("E1").WithAliases("a"), User("berta.bos").Id("E2").WithAliases("b", "guest"), User("anna").Id("E9").InUnit("Unknown"),
            User("carla").Id("E3").WithAliases(), Mailbox("info", "carla", "anna"));

        var preview = World.Preview();
        Assert.Equal(0, World.Target.Writes);
        Assert.DoesNotContain(World.Mapping.Links, link => link.Identifier.Value == "E9");
        var run = World.Run();

        Assert.Equal(
            run.Select(result => (result.Email, result.Action, Would(result.Outcome), result.Message)).Order(),
            preview.Select(result => (result.Email, result.Action, result.Outcome, result.Message)).Order());

        static SyncOutcome Would(SyncOutcome outcome) => outcome switch
        {
            SyncOutcome.Succeeded => SyncOutcome.WouldSucceed,
            SyncOutcome.Partial => SyncOutcome.WouldBePartial,
            SyncOutcome.Failed => SyncOutcome.WouldFail,
            SyncOutcome.Skipped => SyncOutcome.WouldSkip,
            _ => outcome,
        };
    }

    private void StopAfter(int write)
    {
        using var stop = new CancellationTokenSource();
        World.Rigging = setup => setup with { Zivver = () => new FaultyZivver(setup.Zivver(), [new Fault(write, FaultKind.CancelledAfter)], stop) };
        Assert.ThrowsAny<OperationCanceledException>(() => World.Run(cancellation: stop.Token));
        World.Rigging = setup => setup;
    }
}
