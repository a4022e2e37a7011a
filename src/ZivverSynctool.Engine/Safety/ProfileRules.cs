using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>What the profile says of single accounts, whatever is to be done to them: which are in scope, and which are protected.</summary>
internal sealed class ProfileRules(SyncProfile profile)
{
    private readonly MailDomains _domains = new(profile.Domains);
    private readonly AddressPatterns _protected = new(profile.ProtectedAccounts);

    /// <summary>What stops everything about an account of which neither side is in scope.</summary>
    /// <param name="inSource">Its address in the sources, or null.</param>
    /// <param name="inZivver">Its address in Zivver, or null.</param>
    public Verdict? OutOfScope(string? inSource, string? inZivver) =>
        (inSource is not null && _domains.Contain(inSource)) || (inZivver is not null && _domains.Contain(inZivver)) ? null
        : new Verdict(ChangeStatus.OutOfScope, "OutOfScope", $"Neither address is in the profile's domains ({string.Join(", ", profile.Domains)}).");

    /// <summary>What keeps an account from being disabled or renamed.</summary>
    public Verdict? Protected(ZivverAccount account) => _protected.Match(account.Email) ? Protected(account.Email) : null;

    /// <summary>What keeps an account from being deleted, which nobody can take back: any address of it, on either side, will do.</summary>
    public Verdict? Protected(ZivverAccount account, SyncAccount? source) =>
        account.Aliases.Append(account.Email).Concat(source is null ? [] : source.AllAddresses).Any(_protected.Match)
            ? Protected(account.Email) : null;

    private static Verdict Protected(string email) =>
        new(ChangeStatus.Protected, "Protected", $"{email} is a protected account: never disabled, renamed or deleted.");
}
