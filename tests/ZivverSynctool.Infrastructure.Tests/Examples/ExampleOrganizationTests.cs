using ZivverSynctool.Infrastructure.Sandbox;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Tests.Examples;

/// <summary>The example organization is what the documents say it is.</summary>
public sealed class ExampleOrganizationTests
{
    [Theory]
    [InlineData(1, 300, 40)]
    [InlineData(2, 299, 41)]
    [InlineData(3, 301, 40)]
    public async Task Each_day_is_read_whole_and_without_a_problem(int day, int users, int functionalAccounts)
    {
        var staff = await Read(day, "staff.csv", "EmployeeNumber");
        var mailboxes = await Read(day, "mailboxes.csv", "MailboxNumber");
        Assert.Empty(staff.Problems.Concat(mailboxes.Problems));
        Assert.Equal(users, staff.Accounts.Count);
        Assert.Equal(functionalAccounts, mailboxes.Accounts.Count);
        Assert.All(staff.Accounts, account => Assert.Equal(AccountType.User, account.AccountType));
        Assert.All(mailboxes.Accounts, account => Assert.Equal(AccountType.FunctionalAccount, account.AccountType));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_address_number_or_key_is_used_twice(int day)
    {
        var staff = (await Read(day, "staff.csv", "EmployeeNumber")).Accounts;
        var all = staff.Concat((await Read(day, "mailboxes.csv", "MailboxNumber")).Accounts).ToList();
        Assert.Distinct(all.SelectMany(account => account.Aliases!.Prepend(account.Email)));
        Assert.Distinct(all.Select(account => account.Identifiers[0]));
        Assert.Distinct(staff.Select(account => account.SsoAccountKey));
        Assert.Distinct(staff.Select(account => account.PhoneNumber).OfType<string>());
    }

    [Fact]
    public async Task Its_people_are_as_people_are_in_the_Netherlands()
    {
        var names = (await Read(1, "staff.csv", "EmployeeNumber")).Accounts.Select(account => account.DisplayName!).ToList();
        Assert.Contains(names, name => name.Contains(" van der ", StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains(" 't ", StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains('-', StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains('ë', StringComparison.Ordinal));
        Assert.Contains(names, name => name.Contains('ı', StringComparison.Ordinal));
    }

    [Fact]
    public void Its_profile_is_read_without_a_fault()
    {
        var profile = ProfileFile.Load(Checkout.Path("examples", "organization", "example-care.profile.jsonc"));
        Assert.Equal(["example.test", "care.example.test"], profile.Domains);
        Assert.Equal(["EmployeeNumber", "MailboxNumber"], profile.Sources.SelectMany(source => source.Identifiers));
    }

    [Fact]
    public async Task Its_Zivver_has_every_unit_and_domain_of_all_three_days()
    {
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = Checkout.Path("examples", "organization", "zivver.jsonc") });
        var settings = sandbox.Use(organization => organization.Settings);
        for (var day = 1; day <= 3; day++)
        {
            var all = (await Read(day, "staff.csv", "EmployeeNumber")).Accounts.Concat((await Read(day, "mailboxes.csv", "MailboxNumber")).Accounts).ToList();
            Assert.Subset(settings.OrganizationalUnits!.ToHashSet(), all.Select(account => account.OrganizationalUnit!).ToHashSet());
            Assert.Subset(settings.ClaimedDomains!.ToHashSet(), all.SelectMany(account => account.Aliases!.Prepend(account.Email)).Select(EmailAddress.DomainOf).ToHashSet());
        }
    }

    private static Task<SourceRead> Read(int day, string file, string identifier) => new CsvSource(new SourceSettings
    {
        Name = file,
        Type = "csv",
        Path = Checkout.Path("examples", "organization", $"day{day}", file),
        Identifiers = [identifier],
    }).ReadAsync(SourceRequest.All, TestContext.Current.CancellationToken);
}
