using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>Makes the body of a write from the ready differences of a change, and from nothing else.</summary>
internal static class WriteComposer
{
    // Zivver's own way to say "no organizational unit" (ZIVVER-API, Resources).
    private const string NoUnit = "/";

    /// <summary>The body of a POST.</summary>
    public static AccountWrite Create(SyncChange change, IReadOnlyList<(string Id, string Email)> delegates)
    {
        var isUser = change.AccountType == AccountType.User;
        var aliases = Aliases(change) ?? [];
        var key = Text(change, SyncProperty.SsoAccountKey);
        var extension = aliases.Count > 0 || key is not null || (isUser && delegates.Count > 0);
        return new AccountWrite
        {
            AccountType = change.AccountType,
            Email = Text(change, SyncProperty.Email),
            // A name that no source supplies still has to be something: RFC 7643 §4.2 requires one for groups.
            DisplayName = Text(change, SyncProperty.DisplayName) ?? change.Email,
            PhoneNumber = Text(change, SyncProperty.PhoneNumber),
            Division = Text(change, SyncProperty.OrganizationalUnit),
            Extension = !extension ? null : new ZivverExtension
            {
                Aliases = aliases,
                Delegates = isUser ? Emails(delegates) : [],
                SsoAccountKey = key,
            },
            Members = !isUser && delegates.Count > 0 ? Ids(delegates) : null,
        };
    }

    /// <summary>The body of a PUT; null where only the members of a functional account change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="zivver">The account as it is.</param>
    /// <param name="delegates">Everybody who is to have access after this write.</param>
    public static AccountWrite? Update(SyncChange change, ZivverAccount zivver, IReadOnlyList<(string Id, string Email)> delegates)
    {
        var isUser = change.AccountType == AccountType.User;
        if (!isUser && change.Ready.All(difference => difference.Property == SyncProperty.Delegates))
            return null;

        var members = !isUser && change.Ready.Any(difference => difference.Property == SyncProperty.Delegates);
        return new AccountWrite
        {
            AccountType = change.AccountType,
            // RFC 7643 requires userName of users and displayName of groups in every full representation.
            Email = Text(change, SyncProperty.Email) ?? zivver.Email,
            DisplayName = Text(change, SyncProperty.DisplayName) ?? (isUser ? null : zivver.DisplayName),
            Active = change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Enabled)?.Source as bool?,
            PhoneNumber = Text(change, SyncProperty.PhoneNumber),
            Division = Text(change, SyncProperty.OrganizationalUnit) switch { "" => NoUnit, var unit => unit },
            Extension = DelegateWrites.SendsExtension(change)
                ? Extension(change, zivver, Aliases(change) ?? zivver.Aliases, delegates) : null,
            Members = members && delegates.Count > 0 ? Ids(delegates) : null,
        };
    }

    /// <summary>The body of a PUT that moves an account out of the way of those that wait for its addresses.</summary>
    public static AccountWrite Park(SyncChange change, ZivverAccount zivver, IReadOnlyList<(string Id, string Email)> delegates)
    {
        var givenUp = AddressExchange.GivenUpBy(change).ToList();
        var aliases = zivver.Aliases.Except(givenUp).ToList();
        return new AccountWrite
        {
            AccountType = change.AccountType,
            Email = givenUp.Contains(zivver.Email) ? ParkedAddress(zivver) : zivver.Email,
            DisplayName = change.AccountType == AccountType.User ? null : zivver.DisplayName,
            Extension = aliases.Count < zivver.Aliases.Count ? Extension(change, zivver, aliases, delegates) : null,
        };
    }

    /// <summary>The body of a PUT that gives a parked account its old addresses back.</summary>
    public static AccountWrite Unpark(SyncChange change, ZivverAccount zivver, IReadOnlyList<(string Id, string Email)> delegates)
    {
        var parked = Park(change, zivver, delegates);
        return parked with { Email = zivver.Email, Extension = parked.Extension is { } extension ? extension with { Aliases = zivver.Aliases } : null };
    }

    /// <summary>The body of a PUT that names a user's delegates once all of them exist.</summary>
    public static AccountWrite Complete(SyncChange change, string email, IReadOnlyList<string> aliases, IReadOnlyList<(string Id, string Email)> delegates) => new()
    {
        AccountType = change.AccountType,
        Email = email,
        Extension = new ZivverExtension
        {
            Aliases = aliases,
            Delegates = Emails(delegates),
            SsoAccountKey = change.Source?.SsoAccountKey,
            ExternalAccountId = change.Zivver?.ExternalAccountId,
        },
    };

    private static ZivverExtension Extension(
        SyncChange change, ZivverAccount zivver, IReadOnlyList<string> aliases, IReadOnlyList<(string Id, string Email)> delegates) => new()
        {
            Aliases = aliases,
            Delegates = change.AccountType == AccountType.User ? Emails(delegates) : [],
            SsoAccountKey = change.Source?.SsoAccountKey,
            ExternalAccountId = zivver.ExternalAccountId,
        };

    private static string ParkedAddress(ZivverAccount zivver)
    {
        var at = zivver.Email.LastIndexOf('@');
        return $"moving-{zivver.Id}{zivver.Email.Substring(at)}".ToLowerInvariant();
    }

    private static IReadOnlyList<string>? Aliases(SyncChange change) =>
        change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Aliases)?.Source as IReadOnlyList<string>;

    private static string? Text(SyncChange change, SyncProperty property) =>
        change.Ready.FirstOrDefault(difference => difference.Property == property)?.Source as string;

    private static List<string> Emails(IReadOnlyList<(string Id, string Email)> delegates) => delegates.Select(found => found.Email).ToList();

    private static List<string> Ids(IReadOnlyList<(string Id, string Email)> delegates) => delegates.Select(found => found.Id).ToList();
}
