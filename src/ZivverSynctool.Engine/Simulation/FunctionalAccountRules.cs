using ZivverSynctool.Target;

namespace ZivverSynctool.Simulation;

/// <summary>How <c>/Groups</c> takes a POST, a PUT and a PATCH (ZIVVER-API, Calls and Quirks).</summary>
internal sealed class FunctionalAccountRules(OrganizationRules rules)
{
    /// <summary>A POST: aliases that cannot be had are dropped in silence, but every member must exist.</summary>
    public StoredAccount Create(AccountWrite write, string id, DateTimeOffset now)
    {
        var email = EmailAddress.Normalize(write.Email ?? throw Refusals.AddressMissing("externalId"));
        rules.Addresses.RequirePrimary(null, AccountType.FunctionalAccount, email);
        var division = write.Division is null ? null : rules.Units.Require(write.Division);
        var members = rules.Access.Members(null, write.Members ?? [], Refusals.MemberNotFound);
        var aliases = rules.Addresses.Choose(email, write.Extension?.Aliases ?? []);

        var account = rules.Store.Add(id, AccountType.FunctionalAccount, now);
        rules.Store.SetAddresses(account, email, aliases);
        account.SetAccess(members);
        account.DisplayName = write.DisplayName ?? "";
        account.Division = division;
        account.ExternalAccountId = write.Extension?.ExternalAccountId;
        return account;
    }

    /// <summary>A PUT: all of it or nothing; members replace the old ones, but an empty list of them changes nothing.</summary>
    public void Update(StoredAccount account, AccountWrite write)
    {
        var email = write.Email is null ? account.Email : EmailAddress.Normalize(write.Email);
        rules.Addresses.RequirePrimary(account, AccountType.FunctionalAccount, email);
        var division = write.Division is null ? account.Division : rules.Units.Require(write.Division);
        var aliases = rules.Addresses.Require(account, email, write.Extension?.Aliases ?? account.Aliases);
        var members = write.Members is { Count: > 0 } ids
            ? rules.Access.Members(account, ids, Refusals.MemberNotFound)
            : account.Access;

        rules.Store.SetAddresses(account, email, aliases);
        account.SetAccess(members);
        account.DisplayName = write.DisplayName ?? account.DisplayName;
        account.Division = division;
        if (write.Extension is not null)
            account.ExternalAccountId = write.Extension.ExternalAccountId;
    }

    /// <summary>A PATCH with op <c>replace</c>.</summary>
    public void ReplaceMembers(StoredAccount account, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
            throw Refusals.EmptyReplace();
        account.SetAccess(rules.Access.Members(account, ids, Refusals.UnknownInSet));
    }
}
