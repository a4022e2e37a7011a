using ZivverSynctool.Directories;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Functional accounts from a real Active Directory, and who has access to them.</summary>
[Collection(RunningDomainCollection.Name)]
[Trait("Category", "ActiveDirectory")]
public sealed class ActiveDirectoryMailboxTests(RunningDomain domain)
{
    private static readonly LdapMailboxes All = new([ExampleDomain.Mailboxes, ExampleDomain.Groups], null, null);

    [Fact]
    public async Task Shared_mailboxes_are_functional_accounts_for_those_whom_exchange_names()
    {
        var read = await ReadAsync(ldap => ldap with { SharedMailboxes = All });

        Assert.Equal(["info@example.test", "planning@example.test"], read.Accounts.Select(account => account.Email).Order());
        var info = read.Account("info@example.test");
        Assert.Equal(AccountType.FunctionalAccount, info.AccountType);
        Assert.Equal(["contact@example.test"], info.Aliases!);
        // This source has no users, so it looks up who they are.
        Assert.Equal([ExampleDomain.AddressOf(1), "buiten@example.test"], info.Delegates!.OrderDescending());
        Assert.Null(info.DelegateReferences);
        Assert.Equal([], read.Account("planning@example.test").Delegates!);
        Assert.Contains(SyncProperty.Delegates, read.Supplies);
    }

    [Fact]
    public async Task Those_who_are_accounts_of_the_source_are_named_by_reference()
    {
        var read = await domain.ReadSourceAsync(settings => settings with
        {
            AccountTypes = [AccountType.User, AccountType.FunctionalAccount],
            Ldap = settings.Ldap! with { SharedMailboxes = All },
        });

        var info = read.Account("info@example.test");
        Assert.Equal([ExampleDomain.Numbered(1)], info.DelegateReferences!);
        Assert.Equal(["buiten@example.test"], info.Delegates!);
    }

    [Fact]
    public async Task Disabled_users_that_a_filter_chooses_are_functional_accounts()
    {
        var read = await ReadAsync(ldap => ldap with { DisabledUsers = new LdapMailboxes([ExampleDomain.Mailboxes], "(employeeType=functional)", "secretary") });

        var desk = Assert.Single(read.Accounts);
        Assert.Equal("balie@example.test", desk.Email);
        Assert.Equal([ExampleDomain.AddressOf(2)], desk.Delegates!);
    }

    [Fact]
    public async Task Without_an_attribute_for_them_delegates_are_not_managed()
    {
        var read = await ReadAsync(ldap => ldap with { DisabledUsers = new LdapMailboxes([ExampleDomain.Mailboxes], "(employeeType=functional)", null) });

        Assert.Null(Assert.Single(read.Accounts).Delegates);
        Assert.DoesNotContain(SyncProperty.Delegates, read.Supplies);
    }

    [Fact]
    public async Task Groups_with_an_address_are_functional_accounts_of_their_members_however_many()
    {
        var read = await ReadAsync(ldap => ldap with { Groups = All });

        Assert.Equal(["iedereen@example.test", "leeg@example.test", "team.jeugd@example.test"], read.Accounts.Select(account => account.Email).Order());
        Assert.Equal(Enumerable.Range(1, ExampleDomain.ManyMembers).Select(ExampleDomain.AddressOf), read.Account("iedereen@example.test").Delegates!.Order());
        Assert.Equal([], read.Account("leeg@example.test").Delegates!);
        var team = read.Account("team.jeugd@example.test");
        Assert.Equal(["buiten@example.test", "odd0@example.test"], team.Delegates!.Order());
        Assert.Equal([ExampleDomain.GroupName("Zivver Zorg")], team.DelegateReferences!);
    }

    [Fact]
    public async Task Groups_in_groups_come_with_their_members_so_that_people_are_found_where_sources_come_together()
    {
        var read = await ReadAsync(ldap => ldap with { Groups = All });

        Assert.Equal([ExampleDomain.AddressOf(3)], read.Group(ExampleDomain.GroupName("Zivver Zorg")).Members!);
        Assert.Equal([ExampleDomain.GroupName("Zivver Nacht")], read.Group(ExampleDomain.GroupName("Zivver Zorg")).MemberReferences!);
        Assert.Equal([ExampleDomain.GroupName("Zivver Zorg")], read.Group(ExampleDomain.GroupName("Zivver Nacht")).MemberReferences!);

        var merged = SourceMerger.Merge([read], Profiles("AD"));
        Assert.Equal(
            ["buiten@example.test", ExampleDomain.AddressOf(3), ExampleDomain.AddressOf(4), "odd0@example.test"],
            Assert.Single(merged.Accounts, account => account.Email == "team.jeugd@example.test").Delegates!.Order());
        Assert.Contains("circle", Assert.Single(merged.Warnings), StringComparison.Ordinal);
    }

    private Task<SourceRead> ReadAsync(Func<LdapSettings, LdapSettings> change) => domain.ReadSourceAsync(
        settings => settings with { AccountTypes = [AccountType.FunctionalAccount], Ldap = change(settings.Ldap!) });

    private static SyncProfile Profiles(string source) => new()
    {
        Name = "Example Care",
        Path = "/example.profile.json",
        Zivver = new ZivverSettings(),
        Domains = ["example.test"],
        MappingFolder = "/Account Mapping",
        Sources = [new SourceSettings { Name = source, Type = "ldap" }],
    };
}
