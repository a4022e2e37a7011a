using System.Text.Json.Nodes;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraMailboxTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_group_with_an_address_is_a_functional_account_and_its_members_are_the_delegates()
    {
        var (anna, bert) = (_world.Directory.AddUser("anna", 1), _world.Directory.AddUser("bert", 2));
        var nested = _world.Directory.AddGroup("Nested", 2, null, bert);
        var info = _world.Directory.AddGroup("Informatie", 1, "Info@example.test", [anna, nested]);
        info.Properties["proxyAddresses"] = new JsonArray("SMTP:Info@example.test", "smtp:balie@example.test", "smtp:info@contoso.onmicrosoft.com");

        var read = await _world.ReadAsync(_world.Settings with { FunctionalAccounts = new EntraScope([info.Id], null) });

        var mailbox = Assert.Single(read.Accounts, account => account.AccountType == AccountType.FunctionalAccount);
        Assert.Equal(("info@example.test", "Informatie", "Entra ID group 'Informatie'"), (mailbox.Email, mailbox.DisplayName, mailbox.Location));
        Assert.Equal(["balie@example.test"], mailbox.Aliases);
        Assert.Equal([], mailbox.Delegates);
        Assert.Equal([anna.Id, bert.Id], mailbox.DelegateReferences);
        Assert.Equal([new Identifier("ExternalDirectoryObjectId", info.Id)], mailbox.Identifiers);
        Assert.Equal([AccountType.User, AccountType.FunctionalAccount], read.Delivers);
        Assert.Contains(SyncProperty.Delegates, read.Supplies);
    }

    [Fact]
    public async Task Delegates_are_the_accounts_that_the_object_ids_stand_for_whatever_their_address_becomes()
    {
        var anna = _world.Directory.AddUser("anna", 1);
        var info = _world.Directory.AddGroup("Informatie", 1, "info@example.test", anna);
        var read = await _world.ReadAsync(_world.Settings with { FunctionalAccounts = new EntraScope([info.Id], null) });
        var payroll = new SourceRead
        {
            Source = "Payroll",
            Delivers = [AccountType.User],
            Accounts = [new SyncAccount { Email = "anna.devries@example.test", Aliases = ["anna@example.test"], Identifiers = [new("ExternalDirectoryObjectId", anna.Id)], Source = "Payroll" }],
        };

        var merged = SourceMerger.Merge([payroll, read], new SyncProfile
        {
            Name = "Example Care",
            Path = "x",
            Domains = ["example.test"],
            MappingFolder = "x",
            Sources = [],
            Zivver = new ZivverSettings(),
        });

        Assert.Equal(["anna.devries@example.test"], Assert.Single(merged.Accounts, account => account.AccountType == AccountType.FunctionalAccount).Delegates);
        Assert.Empty(merged.Problems);
    }

    [Fact]
    public async Task Members_who_are_no_accounts_of_the_source_are_named_by_address_and_guests_not_at_all()
    {
        var staff = _world.Directory.AddGroup("Staff", 1, null, _world.Directory.AddUser("anna", 1));
        var (outsider, mailless, guest) = (_world.Directory.AddUser("outsider", 2), _world.Directory.AddUser("mailless", 3), _world.Directory.AddUser("guest", 4));
        mailless.Properties["mail"] = null;
        guest.Properties["userType"] = "Guest";
        var info = _world.Directory.AddGroup("Informatie", 2, "info@example.test", [outsider, mailless, guest]);

        var read = await _world.ReadAsync(_world.Settings with { Users = new EntraScope([staff.Id], null), FunctionalAccounts = new EntraScope([info.Id], null) });

        var mailbox = read.Accounts[^1];
        Assert.Equal(["outsider@example.test"], mailbox.Delegates);
        Assert.Equal(["mailless@example.test"], mailbox.DelegateReferences);
    }

    [Fact]
    public async Task A_filter_chooses_among_the_groups_that_have_an_address()
    {
        var users = _world.Directory.AddUsers(40);
        for (var number = 1; number <= 40; number++)
            _world.Directory.AddGroup($"FM {number}", number, number % 2 == 0 ? $"fm{number}@example.test" : null, users[number - 1]);
        _world.Directory.AddGroup("Other", 99, "other@example.test");

        var read = await _world.ReadAsync(_world.Settings with { FunctionalAccounts = new EntraScope([], "startsWith(displayName,'FM') or displayName eq 'x'") });

        var mailboxes = read.Accounts.Where(account => account.AccountType == AccountType.FunctionalAccount).ToList();
        Assert.Equal(Enumerable.Range(1, 20).Select(half => $"fm{half * 2}@example.test"), mailboxes.Select(mailbox => mailbox.Email));
        Assert.Equal(Enumerable.Range(1, 20).Select(half => users[half * 2 - 1].Id), mailboxes.SelectMany(mailbox => mailbox.DelegateReferences!));
    }

    [Fact]
    public async Task A_group_without_members_has_no_delegates_and_one_without_address_is_a_problem()
    {
        _world.Directory.AddUser("anna", 1);
        _world.Directory.AddGroup("Empty", 1, "empty@example.test");
        _world.Directory.AddGroup("Security", 2);

        var read = await _world.ReadAsync(_world.Settings with { FunctionalAccounts = new EntraScope(["Empty", "Security"], null) });

        Assert.Equal([], read.Accounts[^1].Delegates);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(("MissingAddress", AccountType.FunctionalAccount), (problem.Code, problem.AccountType));
    }

    [Fact]
    public async Task A_filter_that_chooses_no_group_is_an_error()
    {
        _world.Directory.AddUser("anna", 1);

        var error = await _world.FailsAsync(_world.Settings with { FunctionalAccounts = new EntraScope([], "displayName eq 'x'") });

        Assert.Equal("SourceEmpty", error.ErrorId);
        Assert.Contains("displayName eq 'x'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_are_hidden_do_not_count_as_none()
    {
        var info = _world.Directory.AddGroup("Informatie", 1, "info@example.test", _world.Directory.AddUser("anna", 1));
        info.Properties["visibility"] = "HiddenMembership";
        var settings = _world.Settings with { FunctionalAccounts = new EntraScope([info.Id], null) };

        var error = await _world.FailsAsync(settings);
        _world.Graph.Application.Permissions.Add("Member.Read.Hidden");
        var read = await _world.ReadAsync(settings);

        Assert.Equal("EntraPermissionMissing", error.ErrorId);
        Assert.Contains("Member.Read.Hidden", error.Remedy, StringComparison.Ordinal);
        Assert.Single(read.Accounts[^1].DelegateReferences!);
    }

    [Fact]
    public async Task Functional_accounts_alone_need_no_users()
    {
        _world.Directory.AddGroup("Informatie", 1, "info@example.test", _world.Directory.AddUser("anna", 1));
        var source = EntraWorld.Source(_world.Settings with { FunctionalAccounts = new EntraScope(["Informatie"], null) }) with { AccountTypes = [AccountType.FunctionalAccount] };

        var read = await _world.ReadAsync(source);

        Assert.Equal(["anna@example.test"], Assert.Single(read.Accounts).Delegates);
        Assert.DoesNotContain(_world.Questions, request => request.Path == "/v1.0/users");
    }
}
