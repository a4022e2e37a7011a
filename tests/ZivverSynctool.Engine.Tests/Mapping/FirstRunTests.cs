using ZivverSynctool.Delta;
using ZivverSynctool.Sources;
using ZivverSynctool.Tests.Cases;
using static ZivverSynctool.Tests.Cases.Given;

namespace ZivverSynctool.Tests.Mapping;

public class FirstRunTests : SyncCase
{
    [Fact]
    public void A_first_run_against_hand_made_accounts_links_them_and_changes_only_what_differs()
    {
        var anna = ByHand(User("anna").WithAliases("a").WithPhone("+31612345678").InUnit("Zorg"));
        ByHand(User("berta"));
        ByHand(Mailbox("info", "anna", "berta"));

        Sources(User("anna").Id("E1").WithAliases("a"), User("berta").Id("E2").Named("Berta Bos"), Mailbox("info", "berta", "anna").Id("M1"));
        var result = Assert.Single(Run());

        Assert.Equal((At("berta"), SyncAction.Update), (result.Email, result.Action));
        Assert.Equal(("+31612345678", "Zorg"), (InZivver("anna").PhoneNumber, InZivver("anna").OrganizationalUnit));
        Assert.Equal(anna, Assert.Single(World.Mapping.Links, link => link.Identifier.Value == "E1").ZivverId);
    }

    [Fact]
    public void A_hand_made_account_in_no_source_is_disabled_as_missing_where_a_person_sees_it()
    {
        ByHand(User("handmade"));
        ByHand(Mailbox("handmade.box", "anna"));
        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));

        AssertReady(SyncAction.Disable, "handmade");
        Assert.Equal("Missing", Change("handmade").ReasonCode);
        Run();

        Assert.False(InZivver("handmade").Enabled);
        Assert.Empty(AccessTo("handmade.box"));
    }

    [Fact]
    public void A_hand_made_account_waits_where_nobody_sees_it()
    {
        ByHand(User("handmade"));
        Sources(User("anna").Id("E1"));

        var change = Assert.Single(Unattended(), change => change.Email == At("handmade"));

        Assert.Equal((SyncAction.None, ChangeStatus.Blocked, "UnmanagedAccount"), (change.Action, change.Status, change.ReasonCode));
    }

    [Fact]
    public void A_hand_made_account_that_was_held_is_a_hand_made_one_still()
    {
        ByHand(User("handmade"));
        Sources(User("anna").Id("E1"));
        Suspend("handmade");
        Resume("handmade");
        ChangeByHand("handmade", enabled: true);

        Assert.Equal("UnmanagedAccount", Assert.Single(Unattended(), change => change.Email == At("handmade")).ReasonCode);
    }

    [Fact]
    public void The_profile_can_leave_hand_made_accounts_alone_or_include_them()
    {
        ByHand(User("handmade"));
        Sources(User("anna").Id("E1"));

        Profile = Profile with { UnmanagedAccounts = UnmanagedAccounts.Include };
        AssertReady(SyncAction.Disable, Assert.Single(Unattended(), change => change.Email == At("handmade")));
        Profile = Profile with { UnmanagedAccounts = UnmanagedAccounts.Leave };
        Run();

        Assert.True(InZivver("handmade").Enabled);
    }

    [Fact]
    public void A_linked_account_that_is_missing_is_disabled_without_anybody_looking_on()
    {
        Synced(User("anna").Id("E1"), User("berta").Id("E2"));
        Sources(User("anna").Id("E1"));

        AssertReady(SyncAction.Disable, Assert.Single(Unattended()));
    }

    [Fact]
    public void A_hand_made_account_that_this_tool_suspended_as_missing_is_enabled_once_a_source_has_it()
    {
        var ids = new[] { ByHand(User("handmade")), ByHand(Mailbox("handmade.box", "anna")) };
        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"));
        ByHand(User("anna"));
        Run();

        Sources(User("anna").Id("E1"), Mailbox("info", "anna").Id("M1"), User("handmade").Id("E2"), Mailbox("handmade.box", "anna").Id("M2"));
        Run();

        Assert.True(InZivver("handmade").Enabled);
        Assert.Equal([At("anna")], AccessTo("handmade.box"));
        Assert.Equal(ids, World.Mapping.Links.Where(link => link.Identifier.Value is "E2" or "M2").OrderBy(link => link.Identifier.Value, StringComparer.Ordinal).Select(link => link.ZivverId));
        Assert.DoesNotContain(World.Mapping.Links, link => !link.Identifier.IsFixed);
    }

    [Fact]
    public void A_suspended_hand_made_account_with_the_same_name_is_linked_but_not_enabled()
    {
        var id = ByHand(User("anna").Named("Anna de Wit"), enabled: false);
        Sources(User("anna").Named("anna de  wit").Id("E1"));

        var enabled = Assert.Single(Change("anna").Differences, difference => difference.Property == SyncProperty.Enabled);

        Assert.Equal((ChangeStatus.Held, "SuspendedByAnotherHand"), (enabled.Status, enabled.ReasonCode));
        World.Run();
        Assert.False(InZivver("anna").Enabled);
        Assert.Equal(id, Assert.Single(World.Mapping.Links).ZivverId);
    }

    [Fact]
    public void Addresses_that_differ_in_case_and_white_space_are_the_same()
    {
        ByHand(User("anna").WithAliases("a.dewit"));
        ByHand(Mailbox("info", "anna"));
        var reader = new AccountReader(new SourceSettings { Name = "world", Type = "csv" }, _ => null);
        SyncAccount Read(SourceRecord record) =>
            reader.TryRead(record, out var account, out var problem) ? account : throw new InvalidOperationException(problem.Message);

        Sources(
            Read(new SourceRecord { Location = "line 2", Email = " Anna@Example.TEST\t", DisplayName = " anna ", Aliases = ["A.deWit@example.test ", "ANNA@example.test"] }),
            Read(new SourceRecord { Location = "line 3", AccountType = " functional account", Email = "INFO@example.test", DisplayName = "info", Delegates = [" A.DEWIT@EXAMPLE.TEST "] }));

        Assert.Empty(World.Delta());
    }

    private IReadOnlyList<SyncChange> Unattended() => DeltaPlanner.Plan(new DeltaInput
    {
        Profile = Profile,
        Options = Profile.Options,
        Sources = SourceMerger.Merge(
        [
            new SourceRead { Source = "world", Delivers = [AccountType.User, AccountType.FunctionalAccount], Accounts = World.Accounts },
        ], Profile),
        Zivver = ZivverSnapshot.From(World.Zivver.List(AccountType.User), World.Zivver.List(AccountType.FunctionalAccount), DateTimeOffset.UnixEpoch),
        Links = new ZivverSynctool.Mapping.LinkBook(World.Mapping.Links),
        Unattended = true,
    }).Changes;
}
