using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Tests.Sandbox;

public sealed class SandboxStateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Path => System.IO.Path.Combine(_folder, "organization.json");

    [Fact]
    public void An_organization_written_by_hand_is_a_seed()
    {
        File.WriteAllText(Path, """
            {
              // Only addresses are needed.
              "settings": { "claimedDomains": [ "example.test" ], "guests": [ "guest@example.test" ] },
              "users": [
                { "email": "A@example.test", "displayName": "Anouk Vérmeer", "ssoAccountKey": "key", "delegates": [ "b@example.test" ] },
                { "id": "b", "email": "b@example.test", "enabled": false, "aliases": [ "bee@example.test" ] },
              ],
              "functionalAccounts": [ { "email": "box@example.test", "delegates": [ "bee@example.test" ] } ]
            }
            """);
        using var server = Seeded();

        var user = server.Use(organization => organization.Find(AccountType.User, "a@example.test"))!;
        Assert.Equal("key", server.Use(organization => organization.SsoAccountKeyOf(user.Id)));
        Assert.Equal(["b@example.test"], user.Delegates);
        Assert.NotNull(user.Created);
        Assert.False(server.Use(organization => organization.Get(AccountType.User, "b")).Enabled);
        Assert.Equal(["b"], server.Use(organization => organization.Find(AccountType.FunctionalAccount, "box@example.test"))!.DelegateIds);
        Assert.Equal(["guest@example.test"], server.Use(organization => organization.Settings).Guests);
    }

    [Fact]
    public void What_is_saved_is_the_same_organization_when_it_is_a_seed()
    {
        An_organization_written_by_hand_is_a_seed();
        using var first = Seeded();
        first.Save(Path);
        using var second = Seeded();

        Assert.Equivalent(first.Use(organization => organization.Export()), second.Use(organization => organization.Export()), strict: true);
        Assert.Equivalent(first.Use(organization => organization.Settings), second.Use(organization => organization.Settings), strict: true);
        Assert.Contains("Anouk Vérmeer", File.ReadAllText(Path), StringComparison.Ordinal);
        Assert.Equal(["organization.json"], Directory.GetFiles(_folder).Select(System.IO.Path.GetFileName));
    }

    [Fact]
    public void Settings_of_the_call_win_over_those_of_the_seed()
    {
        An_organization_written_by_hand_is_a_seed();
        using var server = new SandboxServer(new SandboxOptions { Seed = Path, Settings = new OrganizationSettings { Guests = [] } });
        Assert.Null(server.Use(organization => organization.Settings).ClaimedDomains);
    }

    [Theory]
    [InlineData("""{ "users": [ { "email": "a@example.test" },""", "line 1")]
    [InlineData("""{ "user": [] }""", "user")]
    [InlineData("null", "it holds nothing")]
    [InlineData("""{ "users": [ { "email": "a@example.test", "mail": "x" } ] }""", "line 1, $.users[0].mail: There is no key 'mail' here.")]
    public void A_seed_that_is_no_organization_says_where(string text, string named)
    {
        File.WriteAllText(Path, text);
        var error = Assert.Throws<SyncException>(Seeded);
        Assert.Equal(("SandboxSeedInvalid", SyncErrorKind.InvalidArgument), (error.ErrorId, error.Kind));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_seed_are_named_in_one_pass()
    {
        File.WriteAllText(Path, """
            {
              "users": [ { "email": "a@example.test", "id": "x" }, { "displayName": "No address" }, { "email": "b@example.test", "aliases": [ "A@example.test" ] } ],
              "functionalAccounts": [ { "email": "c@example.test", "id": "X" }, { "email": "nonsense" } ]
            }
            """);
        var message = Assert.Throws<SyncException>(Seeded).Message;
        foreach (var named in new[]
        {
            "users[1]: '' is no address", "users[2]: a@example.test is already an address of users[0]",
            "functionalAccounts[0]: the id X occurs twice", "functionalAccounts[1]: 'nonsense' is no address",
        })
            Assert.Contains(named, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_is_not_there_is_an_error() =>
        Assert.Equal("SandboxSeedNotRead", Assert.Throws<SyncException>(Seeded).ErrorId);

    [Fact]
    public void A_state_that_cannot_be_written_is_an_error()
    {
        using var server = new SandboxServer(new SandboxOptions());
        var error = Assert.Throws<SyncException>(() => server.Save(System.IO.Path.Combine(_folder, "missing", "x.json")));
        Assert.Equal("SandboxStateNotWritten", error.ErrorId);
    }

    private SandboxServer Seeded() => new(new SandboxOptions { Seed = Path });
}
