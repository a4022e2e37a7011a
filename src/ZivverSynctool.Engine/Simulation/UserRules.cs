using ZivverSynctool.Target;

namespace ZivverSynctool.Simulation;

/// <summary>How <c>/Users</c> takes a POST and a PUT (ZIVVER-API, Calls and Quirks).</summary>
internal sealed class UserRules(OrganizationRules rules)
{
    /// <summary>A POST: made active whatever it says; aliases and delegates that cannot be had are dropped in silence.</summary>
    public StoredAccount Create(AccountWrite write, string id, DateTimeOffset now)
    {
        var email = EmailAddress.Normalize(write.Email ?? throw Refusals.AddressMissing("userName"));
        rules.Addresses.RequirePrimary(null, AccountType.User, email);
        var division = write.Division is null ? null : rules.Units.Require(write.Division);
        var extension = write.Extension ?? new ZivverExtension();
        var aliases = rules.Addresses.Choose(email, extension.Aliases);

        var user = rules.Store.Add(id, AccountType.User, now);
        rules.Store.SetAddresses(user, email, aliases);
        user.DisplayName = write.DisplayName ?? "";
        user.Division = division;
        user.PhoneNumber = Given(write.PhoneNumber);
        Apply(user, extension);
        return user;
    }

    /// <summary>A PUT: all of it or nothing; what is left out stays, an extension that is sent replaces the old one whole.</summary>
    /// <returns>Whether the user lost the SSO key by it.</returns>
    public bool Update(StoredAccount user, AccountWrite write)
    {
        var email = write.Email is null ? user.Email : EmailAddress.Normalize(write.Email);
        rules.Addresses.RequirePrimary(user, AccountType.User, email);
        var division = write.Division is null ? user.Division : rules.Units.Require(write.Division);
        var aliases = rules.Addresses.Require(user, email, write.Extension?.Aliases ?? user.Aliases);
        var losesKey = write.Extension is { } sent && Given(sent.SsoAccountKey) is null && user.SsoAccountKey is not null;

        rules.Store.SetAddresses(user, email, aliases);
        user.DisplayName = write.DisplayName ?? user.DisplayName;
        user.Active = write.Active ?? user.Active;
        user.Division = division;
        if (write.PhoneNumber is not null)
            user.PhoneNumber = Given(write.PhoneNumber);
        if (write.Extension is not null)
            Apply(user, write.Extension);
        return losesKey;
    }

    private void Apply(StoredAccount user, ZivverExtension extension)
    {
        user.SsoAccountKey = Given(extension.SsoAccountKey);
        user.ExternalAccountId = extension.ExternalAccountId;
        user.SetAccess(rules.Access.Delegates(user, extension.Delegates));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
