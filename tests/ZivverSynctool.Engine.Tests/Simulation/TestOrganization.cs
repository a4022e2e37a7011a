using ZivverSynctool.Simulation;
using ZivverSynctool.Target;

namespace ZivverSynctool.Tests.Simulation;

/// <summary>A model with short ids and a clock that stands still.</summary>
internal static class TestOrganization
{
    public static readonly DateTimeOffset Now = new(2025, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static ZivverOrganization With(OrganizationSettings? settings = null)
    {
        var number = 0;
        return new ZivverOrganization(settings ?? new OrganizationSettings(), () => $"id-{++number}", () => Now);
    }

    public static AccountWrite User(string address, params string[] aliases) => new()
    {
        AccountType = AccountType.User,
        Email = address,
        DisplayName = "Someone",
        Extension = new ZivverExtension { Aliases = aliases },
    };

    public static AccountWrite FunctionalAccount(string address, params string[] members) => new()
    {
        AccountType = AccountType.FunctionalAccount,
        Email = address,
        DisplayName = "Some box",
        Members = members,
    };

    public static string AddUser(this ZivverOrganization organization, string address, params string[] aliases) =>
        organization.Create(User(address, aliases)).Id;

    public static string AddFunctionalAccount(this ZivverOrganization organization, string address, params string[] members) =>
        organization.Create(FunctionalAccount(address, members)).Id;

    public static ZivverAccount User(this ZivverOrganization organization, string id) => organization.Get(AccountType.User, id);

    public static ZivverAccount FunctionalAccount(this ZivverOrganization organization, string id) =>
        organization.Get(AccountType.FunctionalAccount, id);

    public static void AssertRefused(int status, string text, Action call)
    {
        var refusal = Assert.Throws<ZivverRejection>(call);
        Assert.Equal((status, text), (refusal.Status, refusal.Text));
    }
}
