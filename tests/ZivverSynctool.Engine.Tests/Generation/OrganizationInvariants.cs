using ZivverSynctool.Generation;

namespace ZivverSynctool.Tests.Generation;

/// <summary>What is true of every generated organization.</summary>
internal static class OrganizationInvariants
{
    public static void Check(Organization organization)
    {
        var owners = organization.Accounts.SelectMany(pair => Organization.AddressesOf(pair.Value).Select(address => (address, pair.Key))).ToList();
        Assert.Equal(owners.Count, organization.Addresses.Count);
        Assert.All(owners, pair => Assert.Equal(pair.Key, organization.Addresses[pair.address]));
        Assert.All(owners, pair => Assert.True(EmailAddress.IsValid(pair.address), pair.address));
        Assert.All(organization.Accounts.Values, CheckAccount);
        Assert.DoesNotContain(organization.Former.Keys, organization.Accounts.ContainsKey);
        Assert.All(organization.Accounts.Keys, owner => Assert.True(owner < organization.NextOwner));
    }

    private static void CheckAccount(SyncAccount account)
    {
        Assert.Equal(account.AccountType == AccountType.User, account.Enabled is not null);
        Assert.NotEmpty(account.DisplayName!);
        Assert.NotEmpty(account.Identifiers);
        Assert.Distinct(account.Delegates!);
        if (account.AccountType == AccountType.FunctionalAccount)
            Assert.True(account is { PhoneNumber: null, SsoAccountKey: null });
    }
}
