using ZivverSynctool.Infrastructure.Sandbox;

namespace ZivverSynctool.Trials.Workplaces;

/// <summary>What an organization has come to, account by account, as text in which ids, which differ each time, are addresses.</summary>
internal static class OrganizationText
{
    /// <summary>The accounts, single sign-on keys included.</summary>
    public static IReadOnlyList<string> Of(OrganizationState state)
    {
        var addresses = Addresses(state);
        return [.. state.Accounts.Select(seed => seed.Account).Zip(state.Accounts.Select(seed => seed.SsoAccountKey), (account, key) =>
            $"{account.AccountType} {account.Email} '{account.DisplayName}' {(account.AccountType == AccountType.User ? account.Enabled : "")} "
            + $"aliases {List(account.Aliases)} delegates {List(account.Delegates.Concat(account.DelegateIds).Select(Address).Distinct())} "
            + $"phone {account.PhoneNumber} unit {account.OrganizationalUnit} key {key}").Order(StringComparer.Ordinal)];

        string Address(string delegateOf) => addresses.GetValueOrDefault(delegateOf, delegateOf);
    }

    /// <summary>The links, as far as they are about accounts that there are.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<AccountLink> links, OrganizationState state)
    {
        var addresses = Addresses(state);
        return [.. links.Where(link => addresses.ContainsKey(link.ZivverId)).Select(link =>
            $"{link.AccountType} {link.Identifier} is {addresses[link.ZivverId]}, called {link.Email}, {(link.Suspended is null ? "" : "suspended by us, ")}"
            + $"key {link.SsoKeyFingerprint}, former {List(link.FormerAddresses)}").Order(StringComparer.Ordinal)];
    }

    private static Dictionary<string, string> Addresses(OrganizationState state) =>
        state.Accounts.ToDictionary(seed => seed.Account.Id, seed => seed.Account.Email, StringComparer.OrdinalIgnoreCase);

    private static string List(IEnumerable<string> values) => string.Join("|", values.Order(StringComparer.Ordinal));
}
