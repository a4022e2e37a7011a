using ZivverSynctool.Directories;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>What is read from a real OpenLDAP.</summary>
[Collection(RunningOpenLdapCollection.Name)]
[Trait("Category", "OpenLdap")]
public sealed class OpenLdapTests(RunningOpenLdap running)
{
    [Fact]
    public async Task People_with_an_address_are_users()
    {
        var read = await running.ReadAsync();

        Assert.Equal(RunningOpenLdap.People + 1, read.Accounts.Count);
        var account = read.Account(ExampleOrganization.AddressOf(2500));
        Assert.Equal("Medewerker 2500", account.DisplayName);
        Assert.Null(account.Enabled);
        Assert.Equal("+31610002500", account.PhoneNumber);
        Assert.Equal([], account.Aliases!);
        Assert.Equal("entryUUID", Assert.Single(account.Identifiers).Name);
        Assert.True(Guid.TryParse(account.Identifiers[0].Value, out _));
        Assert.Equal("Vries, Anna \"Ans\" de", read.Account("anna@example.test").DisplayName);
    }

    [Fact]
    public async Task Several_values_where_one_is_expected_are_a_problem_of_that_account()
    {
        var problem = Assert.Single((await running.ReadAsync()).Problems);

        Assert.Equal("SeveralValues", problem.Code);
        Assert.Equal("uid=twee," + ExampleOrganization.People, problem.Location);
        Assert.Equal(["twee@example.test", "tweede@example.test"], problem.Addresses.OrderDescending().Reverse());
        Assert.Contains("mail has 2 values", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attributes_that_the_schema_lacks_are_not_managed()
    {
        var read = await RunningOpenLdap.ReadAsync(RunningOpenLdap.Settings(running.Plain));

        Assert.Equal(6, read.Accounts.Count);
        Assert.Null(read.Account(ExampleOrganization.AddressOf(1)).Aliases);
        Assert.DoesNotContain(SyncProperty.Aliases, read.Supplies);
    }

    [Fact]
    public async Task Shared_mailboxes_where_there_is_no_exchange_are_a_mistake()
    {
        var settings = RunningOpenLdap.Settings(running.Plain);
        var error = await Assert.ThrowsAsync<SyncException>(() => RunningOpenLdap.ReadAsync(settings with
        {
            AccountTypes = [AccountType.FunctionalAccount],
            Ldap = settings.Ldap! with { SharedMailboxes = new LdapMailboxes([], null, null) },
        }));

        Assert.Equal("LdapAttributeUnknown", error.ErrorId);
        Assert.Contains("'msExchRecipientTypeDetails', 'msExchDelegateListLink'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_mailboxes_name_people_and_groups()
    {
        var read = await running.ReadAsync(ldap => ldap with { SharedMailboxes = new LdapMailboxes([], null, null) }, type: AccountType.FunctionalAccount);

        var info = Assert.Single(read.Accounts);
        Assert.Equal(["contact@example.test"], info.Aliases!);
        Assert.Equal([ExampleOrganization.AddressOf(1)], info.Delegates!);
        Assert.Equal([ExampleOrganization.GroupName("zorg")], info.DelegateReferences!);
        Assert.Equal([ExampleOrganization.AddressOf(3)], read.Group(ExampleOrganization.GroupName("zorg")).Members!);
    }

    [Fact]
    public async Task Members_of_groups_in_groups_are_found_by_walking_and_a_circle_is_a_warning()
    {
        var read = await running.ReadAsync(ldap => ldap with { MemberOf = [ExampleOrganization.GroupName("zivver")] });

        Assert.Equal(Enumerable.Range(1, 4).Select(ExampleOrganization.AddressOf), read.Accounts.Select(account => account.Email).Order());
        Assert.Contains("circle", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_accounts_are_read_with_those_that_name_them()
    {
        var settings = RunningOpenLdap.Settings(running.Directory);
        var read = await RunningOpenLdap.ReadAsync(
            settings with
            {
                AccountTypes = [AccountType.User, AccountType.FunctionalAccount],
                Ldap = settings.Ldap! with { SharedMailboxes = new LdapMailboxes([], null, null) },
            },
            new SourceRequest { Identities = ["Medewerker.4@example.test", ExampleOrganization.AddressOf(4)], WithAccess = true });

        Assert.True(read.Partial);
        Assert.Equal(["info@example.test", ExampleOrganization.AddressOf(4)], read.Accounts.Select(account => account.Email).Order());
    }

    [Theory]
    [InlineData("ou=nobody,dc=example,dc=test", "LdapEntryMissing")]
    [InlineData("ou=people,dc=other,dc=test", "LdapEntryMissing")]
    [InlineData("=people", "LdapNameInvalid")]
    public async Task A_wrong_base_is_named(string place, string id)
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { BaseDns = [place] }));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_the_server_is_an_error_and_no_short_list()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => running.ReadAsync(ldap => ldap with { Credential = null }));

        Assert.Equal("LdapIncomplete", error.ErrorId);
        Assert.Contains("SizeLimitExceeded", error.Message, StringComparison.Ordinal);
    }
}
