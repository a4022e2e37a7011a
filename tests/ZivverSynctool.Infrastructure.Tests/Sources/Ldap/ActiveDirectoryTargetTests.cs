using ZivverSynctool.Directories;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>Single accounts from a real Active Directory.</summary>
[Collection(RunningDomainCollection.Name)]
[Trait("Category", "ActiveDirectory")]
public sealed class ActiveDirectoryTargetTests(RunningDomain domain)
{
    [Theory]
    [InlineData("m0009@example.test")]
    [InlineData("M0009@EXAMPLE.TEST")]
    [InlineData("medewerker.9@example.test")]
    [InlineData("CN=Medewerker 0009,OU=Staff,DC=example,DC=test")]
    public async Task Just_the_account_is_read_by_whatever_it_goes_by(string key)
    {
        var read = await ReadAsync(key);

        Assert.True(read.Partial);
        Assert.Equal("m0009@example.test", Assert.Single(read.Accounts).Email);
    }

    [Fact]
    public async Task An_account_is_found_by_its_object_guid()
    {
        var identifier = (await ReadAsync("m0010@example.test")).Accounts[0].Identifiers[0];

        Assert.Equal("m0010@example.test", Assert.Single((await ReadAsync(identifier.Value)).Accounts).Email);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("m0009@example.test)(objectClass=*")]
    [InlineData("*)(|(objectClass=*")]
    [InlineData(@"m0009@example.test\")]
    public async Task Nothing_that_is_asked_for_is_part_of_a_filter(string key) => Assert.Empty((await ReadAsync(key)).Accounts);

    [Fact]
    public async Task Names_that_are_hard_to_write_are_found()
    {
        foreach (var (relative, shown) in ExampleDomain.OddNames)
            Assert.Equal(shown, Assert.Single((await ReadAsync($"{relative},{ExampleDomain.Staff}")).Accounts).DisplayName);
    }

    [Fact]
    public async Task Who_is_not_in_the_group_or_below_an_excluded_place_is_not_found()
    {
        var read = await domain.ReadAsync(
            ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Zivver")] },
            new SourceRequest { Identities = ["m0004@example.test", "m0009@example.test", "dienst@example.test"] });

        Assert.Equal("m0004@example.test", Assert.Single(read.Accounts).Email);
    }

    [Fact]
    public async Task Who_is_in_one_of_many_groups_is_found()
    {
        var read = await domain.ReadAsync(
            ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Ploegen")] },
            new SourceRequest { Identities = [ExampleDomain.AddressOf(ExampleDomain.Crews), ExampleDomain.AddressOf(ExampleDomain.Crews + 1)] });

        Assert.Equal(ExampleDomain.AddressOf(ExampleDomain.Crews), Assert.Single(read.Accounts).Email);
    }

    [Fact]
    public async Task Hundreds_are_found_at_once()
    {
        var read = await ReadAsync([.. Enumerable.Range(1, 300).Select(ExampleDomain.AddressOf)]);

        Assert.Equal(300, read.Accounts.Count);
    }

    [Fact]
    public async Task Those_that_name_the_account_come_with_it_through_groups_too()
    {
        var read = await domain.ReadSourceAsync(
            settings => settings with
            {
                AccountTypes = [AccountType.User, AccountType.FunctionalAccount],
                Ldap = settings.Ldap! with
                {
                    Groups = new LdapMailboxes([ExampleDomain.Groups], null, null),
                    SharedMailboxes = new LdapMailboxes([ExampleDomain.Mailboxes], null, null),
                },
            },
            new SourceRequest { Identities = [ExampleDomain.AddressOf(4)], WithAccess = true });

        Assert.Equal(
            ["iedereen@example.test", "m0004@example.test", "team.jeugd@example.test"],
            read.Accounts.Select(account => account.Email).Order());
        Assert.Equal([ExampleDomain.AddressOf(3)], read.Group(ExampleDomain.GroupName("Zivver Zorg")).Members!);
    }

    private Task<SourceRead> ReadAsync(params IReadOnlyList<string> keys) => domain.ReadSourceAsync(settings => settings, new SourceRequest { Identities = keys });
}
