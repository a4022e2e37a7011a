using System.Text.Json;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Tests.Generation;

public sealed class ZivverSideTests
{
    private static readonly Organization Organization = OrganizationGenerator.Make(new OrganizationShape { Users = 900, FunctionalAccounts = 100 }, 5);

    [Fact]
    public void It_differs_by_exactly_the_shares_asked_for()
    {
        var side = ZivverSideGenerator.Make(Organization, ZivverShares.UsualDay, 5);
        Assert.Equal(10, side.Gone.Count);
        Assert.Equal(10, side.New.Count);
        Assert.Equal(50, side.Changed.Count);
        Assert.Equal(1_000, side.Users.Count + side.FunctionalAccounts.Count);
        Assert.Equal(1_000, side.Links.Count);
    }

    [Fact]
    public void Without_shares_every_account_is_there_as_the_sources_have_it()
    {
        var side = ZivverSideGenerator.Make(Organization, ZivverShares.Same, 5);
        var accounts = side.Users.Concat(side.FunctionalAccounts).ToDictionary(account => account.Id);
        Assert.All(Organization.Accounts, pair =>
        {
            var counterpart = accounts[side.Ids[pair.Key]];
            Assert.Equal(pair.Value.Email, counterpart.Email);
            Assert.Equal(pair.Value.DisplayName, counterpart.DisplayName);
            Assert.Equal(pair.Value.Aliases, counterpart.Aliases);
            Assert.Equal(pair.Value.PhoneNumber, counterpart.PhoneNumber);
        });
    }

    [Fact]
    public void Nobody_names_an_account_that_is_new()
    {
        var side = ZivverSideGenerator.Make(Organization, ZivverShares.UsualDay, 6);
        var named = Organization.Accounts.Values.SelectMany(account => account.Delegates!).Where(Organization.Addresses.ContainsKey)
            .Select(address => Organization.Addresses[address]);
        Assert.Empty(named.Intersect(side.New));
    }

    [Fact]
    public void The_recorded_answer_holds_every_account()
    {
        var side = ZivverSideGenerator.Make(Organization, ZivverShares.UsualDay, 5);
        using var stream = new MemoryStream();
        RecordedAnswer.Write(stream, [.. side.FunctionalAccounts]);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(side.FunctionalAccounts.Count, json.RootElement.GetProperty("totalResults").GetInt32());
        var first = json.RootElement.GetProperty("Resources")[0];
        Assert.Equal(side.FunctionalAccounts[0].Email, first.GetProperty("externalId").GetString());
        Assert.Equal(
            side.FunctionalAccounts[0].DelegateIds,
            first.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("value").GetString()!));
    }
}
