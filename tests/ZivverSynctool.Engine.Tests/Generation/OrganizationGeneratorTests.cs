using ZivverSynctool.Generation;

namespace ZivverSynctool.Tests.Generation;

public sealed class OrganizationGeneratorTests
{
    [Fact]
    public void The_same_seed_gives_the_same_organization() =>
        Assert.Equal(Csv(OrganizationGenerator.Make(new OrganizationShape(), 7)), Csv(OrganizationGenerator.Make(new OrganizationShape(), 7)));

    [Fact]
    public void Another_seed_gives_another_organization() =>
        Assert.NotEqual(Csv(OrganizationGenerator.Make(new OrganizationShape(), 7)), Csv(OrganizationGenerator.Make(new OrganizationShape(), 8)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(300, 40)]
    [InlineData(20_000, 2_000)]
    public void It_has_as_many_accounts_as_asked_for(int users, int functionalAccounts)
    {
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = users, FunctionalAccounts = functionalAccounts }, 1);
        OrganizationInvariants.Check(organization);
        Assert.Equal(users, organization.Accounts.Values.Count(account => account.AccountType == AccountType.User));
        Assert.Equal(users + functionalAccounts, organization.Accounts.Count);
    }

    [Fact]
    public void Some_users_name_each_other_and_some_lists_name_an_alias_or_a_stranger()
    {
        var organization = OrganizationGenerator.Make(new OrganizationShape { Users = 2_000, FunctionalAccounts = 200 }, 3);
        var named = organization.Accounts.Values.ToDictionary(account => account.Email, account => account.Delegates!);
        Assert.Contains(named, pair => pair.Value.Any(other => named.TryGetValue(other, out var back) && back.Contains(pair.Key)));
        Assert.Contains(named.Values.SelectMany(list => list), address => organization.Addresses.ContainsKey(address) && !named.ContainsKey(address));
        Assert.Contains(named.Values.SelectMany(list => list), address => !organization.Addresses.ContainsKey(address));
    }

    [Fact]
    public void Its_csv_has_a_line_for_every_account_and_a_column_for_its_identifier()
    {
        var lines = Csv(OrganizationGenerator.Make(new OrganizationShape(), 2)).TrimEnd('\n').Split('\n');
        Assert.Equal(341, lines.Length);
        Assert.Equal(
            "EmployeeNumber,AccountType,Email,DisplayName,Enabled,Aliases,Delegates,PhoneNumber,OrganizationalUnit,SsoAccountKey",
            lines[0]);
        Assert.StartsWith("000001,User,", lines[1], StringComparison.Ordinal);
    }

    private static string Csv(Organization organization)
    {
        using var writer = new StringWriter();
        SourceCsv.Write(writer, organization.Accounts.Values);
        return writer.ToString();
    }
}
