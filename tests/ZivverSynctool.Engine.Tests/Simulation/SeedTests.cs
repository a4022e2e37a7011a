using ZivverSynctool.Simulation;
using ZivverSynctool.Target;
using static ZivverSynctool.Tests.Simulation.TestOrganization;

namespace ZivverSynctool.Tests.Simulation;

public sealed class SeedTests
{
    private static readonly ZivverAccount[] Users =
    [
        new() { Id = "u1", Email = "a@example.test", Enabled = true, Delegates = ["b@example.test", "stranger@elsewhere.example"] },
        new() { Id = "u2", Email = "b@example.test", Enabled = false, Aliases = ["alias@example.test"] },
    ];

    private static readonly ZivverAccount[] FunctionalAccounts =
    [
        new() { Id = "f1", AccountType = AccountType.FunctionalAccount, Email = "box@example.test", DelegateIds = ["u1", "unknown-id", "f1"] },
    ];

    private readonly ZivverOrganization _organization = FromSnapshot();

    [Fact]
    public void A_model_of_a_snapshot_has_its_ids_and_its_access()
    {
        Assert.Equal(["b@example.test", "stranger@elsewhere.example"], _organization.User("u1").Delegates);
        Assert.False(_organization.User("u2").Enabled);
        Assert.Equal(["u1", "unknown-id"], _organization.FunctionalAccount("f1").DelegateIds);
    }

    [Fact]
    public void Delegates_that_Zivver_listed_are_taken_again_although_the_model_does_not_know_them()
    {
        var answer = _organization.Update("u2", new AccountWrite { Extension = new ZivverExtension { Delegates = ["Stranger@elsewhere.example", "nobody@example.test"] } });
        Assert.Equal(["stranger@elsewhere.example"], answer.Delegates);
        Assert.Equal(["u2", "unknown-id"], _organization.ReplaceMembers("f1", ["unknown-id", "u2"]).DelegateIds);
        AssertRefused(400, "Unknown in set", () => _organization.ReplaceMembers("f1", ["another-id"]));
    }

    [Fact]
    public void Deleting_an_account_leaves_unknown_delegates_alone()
    {
        _organization.Delete(AccountType.User, "u1");
        Assert.Equal(["unknown-id"], _organization.FunctionalAccount("f1").DelegateIds);
    }

    [Fact]
    public void In_a_model_of_a_snapshot_no_SSO_key_can_be_lost()
    {
        _organization.Update("u1", new AccountWrite { Extension = new ZivverExtension() });
        Assert.Empty(_organization.LostSsoAccountKeys);
    }

    [Fact]
    public void An_address_that_a_list_claims_twice_breaks_nothing()
    {
        ZivverAccount[] users =
        [
            new() { Id = "u1", Email = "a@example.test", Aliases = ["b@example.test"] },
            new() { Id = "u2", Email = "b@example.test" },
        ];
        var organization = ZivverOrganization.From(ZivverSnapshot.From(users, [], TestOrganization.Now), new OrganizationSettings(), () => "new", () => TestOrganization.Now);

        Assert.Equal("u2", organization.Find(AccountType.User, "b@example.test")?.Id);
        Assert.Equal(["b@example.test"], organization.Update("u1", new AccountWrite { DisplayName = "New" }).Aliases);
        organization.Delete(AccountType.User, "u1");
        Assert.Equal("u2", organization.Find(AccountType.User, "b@example.test")?.Id);
    }

    [Fact]
    public void What_is_exported_gives_the_same_organization_again()
    {
        _organization.Update("u1", new AccountWrite { PhoneNumber = "+31612345678", Division = "Care", Extension = new ZivverExtension { SsoAccountKey = "key", ExternalAccountId = "ext", Delegates = ["b@example.test"] } });
        var again = With();
        again.Seed(_organization.Export());

        foreach (var type in new[] { AccountType.User, AccountType.FunctionalAccount })
            Assert.Equivalent(_organization.List(type), again.List(type), strict: true);
        Assert.Equal("key", again.SsoAccountKeyOf("u1"));
        Assert.Null(again.SsoAccountKeyOf("u2"));
    }

    [Fact]
    public void Access_can_be_seeded_by_address_for_both_types()
    {
        var organization = With();
        organization.Seed(
        [
            new SeededAccount(new ZivverAccount { Id = "f1", AccountType = AccountType.FunctionalAccount, Email = "box@example.test", Delegates = ["Alias@example.test"] }, null),
            new SeededAccount(new ZivverAccount { Id = "u1", Email = "A@example.test", Aliases = ["alias@example.test"], DelegateIds = ["u2"] }, null),
            new SeededAccount(new ZivverAccount { Id = "u2", Email = "b@example.test" }, null),
        ]);
        Assert.Equal(["u1"], organization.FunctionalAccount("f1").DelegateIds);
        Assert.Equal(["b@example.test"], organization.User("u1").Delegates);
    }

    private static ZivverOrganization FromSnapshot() => ZivverOrganization.From(
        ZivverSnapshot.From(Users, FunctionalAccounts, TestOrganization.Now), new OrganizationSettings(), () => "new-id", () => TestOrganization.Now);
}
