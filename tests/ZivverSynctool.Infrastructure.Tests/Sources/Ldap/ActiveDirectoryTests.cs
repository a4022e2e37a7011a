using ZivverSynctool.Directories;

namespace ZivverSynctool.Infrastructure.Tests.Sources.Ldap;

/// <summary>What is read from a real Active Directory.</summary>
[Collection(RunningDomainCollection.Name)]
[Trait("Category", "ActiveDirectory")]
public sealed class ActiveDirectoryTests(RunningDomain domain)
{
    [Fact]
    public async Task People_with_an_address_are_users_and_mailboxes_of_nobody_are_not()
    {
        var read = await domain.ReadAsync();

        Assert.Empty(read.Problems);
        Assert.Equal(RunningDomain.People + ExampleDomain.OddNames.Count + 1, read.Accounts.Count);
        Assert.Equal([AccountType.User], read.Delivers);
        Assert.DoesNotContain(SyncProperty.Delegates, read.Supplies);
        Assert.False(read.Partial);
        var first = read.Account(ExampleDomain.AddressOf(1));
        Assert.Equal("Medewerker 1", first.DisplayName);
        Assert.True(first.Enabled);
        Assert.Equal(["medewerker.1@example.test"], first.Aliases!);
        Assert.Null(first.Delegates);
        Assert.Equal("+31610000001", first.PhoneNumber);
        Assert.Null(first.OrganizationalUnit);
        Assert.Null(first.SsoAccountKey);
        Assert.Equal([ExampleDomain.Numbered(1)], first.References!);
        Assert.Equal(ExampleDomain.Numbered(1), first.Location);
        Assert.False(read.Account("uitdienst@example.test").Enabled);
    }

    [Fact]
    public async Task Names_that_are_hard_to_write_are_read_as_they_are()
    {
        var read = await domain.ReadAsync();

        Assert.Equal(
            ExampleDomain.OddNames.Select(odd => odd.Shown),
            ExampleDomain.OddNames.Select((_, number) => read.Account($"odd{number}@example.test").DisplayName));
    }

    [Fact]
    public async Task The_identifier_is_the_object_guid_where_the_profile_names_none()
    {
        var identifier = Assert.Single((await domain.ReadAsync()).Account(ExampleDomain.AddressOf(7)).Identifiers);

        Assert.Equal("objectGUID", identifier.Name);
        Assert.Equal(identifier.Value, Guid.ParseExact(identifier.Value, "D").ToString());
    }

    [Fact]
    public async Task Attributes_can_be_named_for_any_property_and_identifier()
    {
        var read = await domain.ReadSourceAsync(settings => settings with
        {
            Identifiers = ["EmployeeNumber", "objectSid"],
            Columns = new Dictionary<string, string>
            {
                ["EmployeeNumber"] = "employeeID",
                ["DisplayName"] = "sAMAccountName",
                ["OrganizationalUnit"] = "department",
                ["SsoAccountKey"] = "objectGUID",
            },
        });

        var account = read.Account(ExampleDomain.AddressOf(42));
        Assert.Equal("m0042", account.DisplayName);
        Assert.Equal("Jeugd", account.OrganizationalUnit);
        Assert.True(Guid.TryParse(account.SsoAccountKey, out _));
        Assert.Equal(new Identifier("EmployeeNumber", "00042"), account.Identifiers[0]);
        Assert.StartsWith("S-1-5-21-", account.Identifiers[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Single_sign_on_keys_in_base64_are_the_bytes_of_the_object_guid_in_the_order_of_the_directory()
    {
        var read = await domain.ReadSourceAsync(settings => settings with { SsoAccountKeyFormat = SsoKeyFormat.Base64 });

        var account = read.Account(ExampleDomain.AddressOf(42));
        Assert.Equal(Convert.ToBase64String(Guid.Parse(account.Identifiers[0].Value).ToByteArray()), account.SsoAccountKey);
    }

    [Fact]
    public async Task A_filter_takes_the_place_of_the_usual_one()
    {
        var read = await domain.ReadAsync(ldap => ldap with { Filter = "(|(employeeID=00005)(displayName=Vries, Anna de))" });

        Assert.Equal(["m0005@example.test", "odd0@example.test"], read.Accounts.Select(account => account.Email).Order());
    }

    [Fact]
    public async Task Only_what_is_directly_below_the_base_is_read_where_the_scope_says_so()
    {
        var read = await domain.ReadAsync(ldap => ldap with { Scope = LdapScope.OneLevel, ExcludeOus = [], Filter = "(objectClass=user)", BaseDns = [ExampleDomain.Service, "CN=Users," + ActiveDirectory.Domain] });

        Assert.Contains(read.Accounts, account => account.Email == "dienst@example.test");
        Assert.Contains(read.Accounts, account => account.Email == "buiten@example.test");
        Assert.DoesNotContain(read.Accounts, account => account.Email == ExampleDomain.AddressOf(1));
    }

    [Fact]
    public async Task Bases_within_each_other_give_nobody_twice()
    {
        var read = await domain.ReadAsync(ldap => ldap with { BaseDns = [ExampleDomain.Service, ExampleDomain.Staff], ExcludeOus = [] });

        Assert.Single(read.Accounts, account => account.Email == "dienst@example.test");
    }

    [Fact]
    public async Task Members_of_a_group_and_of_groups_in_it_are_meant_and_a_circle_is_a_warning()
    {
        var read = await domain.ReadAsync(ldap => ldap with { MemberOf = ["cn=zivver, ou=Groups, dc=example, dc=test"] });

        Assert.Equal([1, 2, 3, 4], read.Accounts.Select(account => account.Email[4] - '0').Order());
        Assert.Contains($"{ExampleDomain.GroupName("Zivver Nacht")}; {ExampleDomain.GroupName("Zivver Zorg")}", Assert.Single(read.Warnings));
    }

    [Fact]
    public async Task Members_of_any_of_several_groups_are_meant()
    {
        var read = await domain.ReadAsync(ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Team Jeugd"), ExampleDomain.GroupName("Iedereen")] });

        Assert.Equal(ExampleDomain.ManyMembers + 1, read.Accounts.Count);
    }

    [Fact]
    public async Task Members_of_many_groups_are_meant()
    {
        var read = await domain.ReadAsync(ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Ploegen"), ExampleDomain.GroupName("Iedereen")] });

        Assert.Equal(
            Enumerable.Range(1, ExampleDomain.ManyMembers).Select(ExampleDomain.AddressOf), read.Accounts.Select(account => account.Email).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Members_whom_a_group_does_not_show_are_meant_also_among_many_groups()
    {
        var read = await domain.ReadAsync(ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Ploegen"), ExampleDomain.HiddenGroup] });

        Assert.Equal(Enumerable.Range(1, ExampleDomain.Crews + 1).Select(ExampleDomain.AddressOf), read.Accounts.Select(account => account.Email).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refused_sign_in_says_why_and_no_other_server_is_tried()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => domain.ReadSourceAsync(
            settings => settings with { Ldap = settings.Ldap! with { Servers = [domain.Directory.Host, "no-such-server.test"] } }, password: "wrong"));

        Assert.Equal("LdapCredentialsRefused", error.ErrorId);
        Assert.Equal(4, error.ExitCode);
        Assert.Contains("the user name or the password is wrong", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no-such-server", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OU=Nobody,DC=example,DC=test", "LdapEntryMissing")]
    [InlineData("OU=Staff,DC=other,DC=test", "LdapEntryMissing")]
    [InlineData("=?,DC=example", "LdapNameInvalid")]
    public async Task A_wrong_base_is_named(string place, string id)
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { BaseDns = [place] }));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_group_or_excluded_place_is_named()
    {
        var missing = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { MemberOf = [ExampleDomain.GroupName("Niemand")] }));
        var noGroup = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { MemberOf = [ExampleDomain.Staff] }));
        var place = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { ExcludeOus = ["OU=Servcie," + ExampleDomain.Staff] }));

        Assert.Equal(["LdapEntryMissing", "LdapNoGroup", "LdapEntryMissing"], [missing.ErrorId, noGroup.ErrorId, place.ErrorId]);
    }

    [Theory]
    [InlineData("(departement=Jeugd)")]
    [InlineData("(&(objectClass=user)(!(departement=*)))")]
    public async Task An_attribute_that_the_directory_does_not_know_is_named(string filter)
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { Filter = filter }));

        Assert.Equal("LdapAttributeUnknown", error.ErrorId);
        Assert.Contains("'departement'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_sign_in_nothing_may_be_read()
    {
        var error = await Assert.ThrowsAsync<SyncException>(() => domain.ReadAsync(ldap => ldap with { Credential = null }));

        Assert.Equal("LdapNotPermitted", error.ErrorId);
    }
}
