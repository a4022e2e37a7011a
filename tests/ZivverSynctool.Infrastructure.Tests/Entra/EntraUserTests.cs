using System.Text.Json.Nodes;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraUserTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Thousands_of_members_of_nested_groups_are_read_each_once_page_by_page()
    {
        var users = _world.Directory.AddUsers(3500);
        var inner = _world.Directory.AddGroup("Inner", 1, null, users.Skip(1000));
        var outer = _world.Directory.AddGroup("Outer", 2, null, [.. users.Take(1500), inner, _world.Directory.AddDevice(1)]);
        inner.Members.Add(outer.Id);
        var other = _world.Directory.AddGroup("Other", 3, null, users.Take(10));
        _world.Directory.AddUser("outsider", 9001);

        var read = await _world.ReadAsync(_world.Settings with { Users = new EntraScope([outer.Id, "Other"], null) });

        Assert.Equal(users.Select(user => (string)user["mail"]!).Order(), read.Accounts.Select(account => account.Email).Order());
        Assert.Empty(read.Problems);
        Assert.False(read.Partial);
        Assert.Equal([AccountType.User], read.Delivers);
        var pages = _world.Questions.Where(request => request.Path == $"/v1.0/groups/{outer.Id}/transitiveMembers/microsoft.graph.user").ToList();
        Assert.Equal(4, pages.Count);
        Assert.All(pages, page => Assert.Equal(("999", "eventual", "true"), (page["$top"], page.ConsistencyLevel, page["$count"])));
        Assert.Single(_world.Questions, request => request.Path.Contains(other.Id, StringComparison.Ordinal));
        Assert.Single(_world.Graph.Requests, request => request.Path.EndsWith("/token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_has_what_the_directory_says()
    {
        var anna = _world.Directory.AddUser("anna", 1).Properties;
        anna["mail"] = "Anna@Example.test";
        anna["displayName"] = "Anna de Vries";
        anna["accountEnabled"] = false;
        anna["mobilePhone"] = "06 12345678";
        anna["proxyAddresses"] = new JsonArray(
            "SMTP:Anna@Example.test", "smtp:a.devries@example.test", "smtp:anna@contoso.onmicrosoft.com", "SIP:anna@example.test", "X500:/o=Exchange/cn=anna");

        var read = await _world.ReadAsync(_world.Settings);

        var account = Assert.Single(read.Accounts);
        Assert.Equal(
            ("anna@example.test", "Anna de Vries", false, "+31612345678", null, null),
            (account.Email, account.DisplayName, account.Enabled, account.PhoneNumber, account.OrganizationalUnit, account.SsoAccountKey));
        Assert.Equal(["a.devries@example.test"], account.Aliases);
        Assert.Null(account.Delegates);
        Assert.Equal([new Identifier("ExternalDirectoryObjectId", "10000000-0000-4000-8000-000000000001")], account.Identifiers);
        Assert.Equal(["10000000-0000-4000-8000-000000000001", "anna@example.test"], account.References);
        Assert.Equal("Entra ID anna@example.test", account.Location);
        Assert.Equal(
            [SyncProperty.Email, SyncProperty.DisplayName, SyncProperty.Enabled, SyncProperty.Aliases, SyncProperty.PhoneNumber], read.Supplies);
    }

    [Fact]
    public async Task Only_what_is_needed_is_asked_for()
    {
        _world.Directory.AddUser("anna", 1);

        await _world.ReadAsync(_world.Settings, ("OrganizationalUnit", "onPremisesExtensionAttributes/extensionAttribute1"));

        Assert.Equal(
            ["accountEnabled", "displayName", "id", "mail", "mobilePhone", "onPremisesExtensionAttributes", "proxyAddresses", "userPrincipalName", "userType"],
            Assert.Single(_world.Questions)["$select"]!.Split(',').Order());
    }

    [Fact]
    public async Task Attributes_can_be_chosen()
    {
        var anna = _world.Directory.AddUser("anna", 1).Properties;
        anna["department"] = "Thuiszorg";
        anna["employeeId"] = "00112";
        anna["businessPhones"] = new JsonArray("+31201234567");
        anna["onPremisesExtensionAttributes"] = new JsonObject { ["extensionAttribute1"] = "other@example.test" };
        var source = EntraWorld.Source(
            _world.Settings, ("OrganizationalUnit", "Department"), ("PhoneNumber", "businessPhones"), ("SsoAccountKey", "id"),
            ("Email", "onPremisesExtensionAttributes/extensionAttribute1"), ("Number", "employeeId")) with
        {
            Identifiers = ["Number", "id"],
            SsoAccountKeyFormat = SsoKeyFormat.Base64,
        };

        var account = Assert.Single((await _world.ReadAsync(source)).Accounts);

        Assert.Equal(("other@example.test", "Thuiszorg", "+31201234567"), (account.Email, account.OrganizationalUnit, account.PhoneNumber));
        Assert.Equal(Convert.ToBase64String(new Guid("10000000-0000-4000-8000-000000000001").ToByteArray()), account.SsoAccountKey);
        Assert.Equal([new Identifier("Number", "00112"), new Identifier("id", "10000000-0000-4000-8000-000000000001")], account.Identifiers);
    }

    [Fact]
    public async Task Guests_are_left_out_unless_they_are_wanted()
    {
        _world.Directory.AddUser("anna", 1);
        _world.Directory.AddUser("guest", 2).Properties["userType"] = "Guest";
        _world.Directory.AddUser("old", 3).Properties["userType"] = null;

        var usual = await _world.ReadAsync(_world.Settings);
        var all = await _world.ReadAsync(_world.Settings with { Guests = true });

        Assert.Equal(["anna@example.test", "old@example.test"], usual.Accounts.Select(account => account.Email));
        Assert.Equal(["anna@example.test", "guest@example.test", "old@example.test"], all.Accounts.Select(account => account.Email));
    }

    [Fact]
    public async Task A_user_without_an_address_is_a_problem_unless_a_fallback_is_named()
    {
        foreach (var (name, number) in new[] { ("anna", 1), ("bert", 2) })
            _world.Directory.AddUser(name, number);
        _world.Directory.Objects[1].Properties["mail"] = null;

        var usual = await _world.ReadAsync(_world.Settings);
        var fallback = await _world.ReadAsync(_world.Settings with { MailFallback = "userPrincipalName" });

        Assert.Equal(["anna@example.test"], usual.Accounts.Select(account => account.Email));
        var problem = Assert.Single(usual.Problems);
        Assert.Equal(("MissingAddress", "Entra ID bert@example.test"), (problem.Code, problem.Location));
        Assert.Equal(["10000000-0000-4000-8000-000000000002"], problem.Identifiers.Select(identifier => identifier.Value));
        Assert.Equal(["anna@example.test", "bert@example.test"], fallback.Accounts.Select(account => account.Email));
    }

    [Fact]
    public async Task An_attribute_with_several_values_where_one_is_needed_is_a_problem()
    {
        _world.Directory.AddUser("anna", 1).Properties["otherMails"] = new JsonArray("a@example.test", "b@example.test");

        var problem = Assert.Single((await _world.ReadAsync(_world.Settings, ("Email", "otherMails"))).Problems);

        Assert.Equal("SeveralValues", problem.Code);
        Assert.Contains("'otherMails'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_aliases_are_left_out_can_be_chosen()
    {
        _world.Directory.AddUser("anna", 1);

        var read = await _world.ReadAsync(_world.Settings with { ExcludeAliases = [] });

        Assert.Equal(["anna@contoso.onmicrosoft.com"], Assert.Single(read.Accounts).Aliases);
    }

    [Theory]
    [InlineData("department eq 'Thuiszorg'", "anna")]
    [InlineData("department ne 'Thuiszorg' and not startsWith(displayName,'c')", "bert d'o")]
    [InlineData("endsWith(mail,'@example.test') and displayName eq 'bert d''o'", "bert d'o")]
    public async Task A_filter_chooses_with_every_operator_that_the_index_knows(string filter, string expected)
    {
        _world.Directory.AddUser("anna", 1).Properties["department"] = "Thuiszorg";
        _world.Directory.AddUser("bert", 2).Properties["displayName"] = "bert d'o";
        _world.Directory.AddUser("carla", 3);

        var read = await _world.ReadAsync(_world.Settings with { Users = new EntraScope([], filter) });

        Assert.Equal([expected], read.Accounts.Select(account => account.DisplayName));
    }

    [Fact]
    public async Task Groups_are_named_by_id_address_or_name()
    {
        var users = _world.Directory.AddUsers(3);
        var byId = _world.Directory.AddGroup("One", 1, null, users[0]);
        _world.Directory.AddGroup("Two", 2, "two@example.test", users[1]);
        _world.Directory.AddGroup("Team 't Gooi", 3, null, users[2]);

        var read = await _world.ReadAsync(_world.Settings with { Users = new EntraScope([byId.Id, "Two@example.test", "Team 't Gooi"], null) });

        Assert.Equal(3, read.Accounts.Count);
    }

    [Fact]
    public async Task A_group_that_is_not_there_or_not_the_only_one_is_an_error_that_names_it()
    {
        _world.Directory.AddGroup("Team", 1, null, _world.Directory.AddUser("anna", 1));
        _world.Directory.AddGroup("Team", 2);

        var unknown = await _world.FailsAsync(_world.Settings with { Users = new EntraScope(["Tean", "nobody@example.test", "Team"], null) });
        var ambiguous = await _world.FailsAsync(_world.Settings with { Users = new EntraScope(["Team"], null) });

        Assert.Equal(("EntraGroupUnknown", SyncErrorKind.InvalidProfile), (unknown.ErrorId, unknown.Kind));
        Assert.Contains("'Tean', 'nobody@example.test'", unknown.Message, StringComparison.Ordinal);
        Assert.Equal("EntraGroupAmbiguous", ambiguous.ErrorId);
        Assert.Contains("20000000-0000-4000-8000-000000000002", ambiguous.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_all_is_an_error()
    {
        _world.Directory.AddUser("guest", 1).Properties["userType"] = "Guest";
        var empty = _world.Directory.AddGroup("Empty", 1);

        Assert.Equal("SourceEmpty", (await _world.FailsAsync(_world.Settings)).ErrorId);
        Assert.Equal("SourceEmpty", (await _world.FailsAsync(_world.Settings with { Users = new EntraScope([empty.Id], null) })).ErrorId);
        Assert.Equal("SourceEmpty", (await _world.FailsAsync(_world.Settings with { Users = new EntraScope([], "department eq 'X'") })).ErrorId);
    }
}
