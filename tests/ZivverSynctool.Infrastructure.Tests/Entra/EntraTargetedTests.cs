using System.Text.Json.Nodes;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Entra;

public sealed class EntraTargetedTests : IDisposable
{
    private readonly EntraWorld _world = new();

    public EntraTargetedTests() => _world.Directory.AddUsers(1200);

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("User0005@example.test")]
    [InlineData("5@example.test")]
    [InlineData("10000000-0000-4000-8000-000000000005")]
    [InlineData("{10000000-0000-4000-8000-000000000005}")]
    public async Task One_account_is_read_by_address_alias_or_object_id_without_the_others(string key)
    {
        _world.Directory.Objects[4].Properties["proxyAddresses"] = new JsonArray("SMTP:user0005@example.test", "smtp:5@example.test");

        var read = await FindAsync(_world.Settings, key);

        Assert.Equal(["user0005@example.test"], read.Accounts.Select(account => account.Email));
        Assert.True(read.Partial);
        Assert.All(_world.Questions, question => Assert.Null(question.ConsistencyLevel));
        Assert.Single(_world.Questions);
    }

    [Fact]
    public async Task Another_identifier_finds_an_account_too()
    {
        _world.Directory.Objects[6].Properties["employeeId"] = "00112";
        var source = EntraWorld.Source(_world.Settings) with { Identifiers = ["employeeId"] };

        var read = await _world.ReadAsync(source, new SourceRequest { Identities = ["00112"] });

        Assert.Equal(["user0007@example.test"], read.Accounts.Select(account => account.Email));
    }

    [Fact]
    public async Task Many_keys_are_asked_for_a_few_at_a_time()
    {
        var keys = Enumerable.Range(1, 30).Select(number => $"user{number:0000}@example.test").Concat(["nobody@example.test"]).ToArray();

        var read = await FindAsync(_world.Settings, keys);

        Assert.Equal(30, read.Accounts.Count);
        Assert.Equal(10, _world.Questions.Count);
    }

    [Theory]
    [InlineData("x' or 1 eq 1 or mail eq 'user0001@example.test")]
    [InlineData("')) or startsWith(mail,'user')@example.test")]
    [InlineData("o'neil@example.test&$filter=mail ne null#")]
    [InlineData("%27 or accountEnabled eq true or mail eq %27@example.test")]
    public async Task A_key_is_compared_and_never_interpreted(string key)
    {
        var read = await FindAsync(_world.Settings, key);

        Assert.Empty(read.Accounts);
        Assert.All(_world.Questions, question => Assert.Contains(key.Replace("'", "''", StringComparison.Ordinal), question["$filter"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_outside_the_groups_or_the_filter_of_the_profile_is_not_there()
    {
        var users = _world.Directory.Objects.ToList();
        var nested = _world.Directory.AddGroup("Nested", 2, null, users[1]);
        var staff = _world.Directory.AddGroup("Staff", 1, null, nested);
        users[1].Properties["department"] = "Zorg";
        foreach (var scope in new[] { new EntraScope([staff.Id], null), new EntraScope([], "department ne null") })
        {
            var read = await FindAsync(_world.Settings with { Users = scope }, "user0002@example.test", "user0003@example.test");

            Assert.Equal(["user0002@example.test"], read.Accounts.Select(account => account.Email));
        }
    }

    [Fact]
    public async Task A_functional_account_is_read_with_its_members_by_address_or_alias()
    {
        var info = _world.Directory.AddGroup("Informatie", 1, "info@example.test", _world.Directory.Objects[0]);
        info.Properties["proxyAddresses"] = new JsonArray("SMTP:info@example.test", "smtp:balie@example.test");
        _world.Directory.AddGroup("Other", 2, "other@example.test");

        var read = await FindAsync(_world.Settings with { FunctionalAccounts = new EntraScope(["Informatie", "Other"], null) }, "balie@example.test");

        var mailbox = Assert.Single(read.Accounts);
        Assert.Equal("info@example.test", mailbox.Email);
        Assert.Equal(["user0001@example.test"], mailbox.Delegates);
    }

    [Fact]
    public async Task With_access_brings_the_functional_accounts_that_a_person_is_in_though_no_account_of_the_source()
    {
        var users = _world.Directory.Objects.ToList();
        var staff = _world.Directory.AddGroup("Staff", 9, null, users[1]);
        var nested = _world.Directory.AddGroup("Nested", 3, null, users[0]);
        _world.Directory.AddGroup("Informatie", 1, "info@example.test", nested);
        _world.Directory.AddGroup("Other", 2, "other@example.test", users[1]);
        var source = EntraWorld.Source(_world.Settings with { Users = new EntraScope([staff.Id], null), FunctionalAccounts = new EntraScope([], "mailEnabled eq true") });

        var without = await _world.ReadAsync(source, new SourceRequest { Identities = ["user0001@example.test"] });
        var with = await _world.ReadAsync(source, new SourceRequest { Identities = ["user0001@example.test"], WithAccess = true });

        Assert.Empty(without.Accounts);
        Assert.Equal(["info@example.test"], with.Accounts.Select(account => account.Email));
    }

    private Task<SourceRead> FindAsync(EntraSettings settings, params string[] keys) =>
        _world.ReadAsync(EntraWorld.Source(settings), new SourceRequest { Identities = keys });
}
