using System.Text.Json;
using ZivverSynctool.Infrastructure.Sources.Entra;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads what is particular to a source of type <c>entra</c>.</summary>
internal static class EntraSettingsReader
{
    /// <summary>The keys it has beside those of every source.</summary>
    public static readonly string[] Keys =
    [
        "tenantId", "clientId", "certificate", "clientSecret", "managedIdentity", "groups", "filter", "guests", "mailFallback",
        "functionalAccounts", "excludeAliases", "authority", "graphUri",
    ];

    /// <summary>The keys of <c>functionalAccounts</c>.</summary>
    public static readonly string[] ScopeKeys = ["groups", "filter"];

    /// <summary>Adds what the profile says to the settings.</summary>
    public static SourceSettings Read(SourceSettings settings, ProfileObject source, string folder)
    {
        var usual = new EntraSettings();
        var mailboxes = ReadMailboxes(source);
        var entra = EntraCredentialReader.Read(source, folder) with
        {
            Users = ReadUsers(source),
            Guests = source.Flag("guests") ?? false,
            MailFallback = source.Text("mailFallback"),
            FunctionalAccounts = mailboxes,
            ExcludeAliases = source["excludeAliases"] is null ? usual.ExcludeAliases : [.. source.Texts("excludeAliases").Select(pattern => pattern.Text)],
            Authority = ReadHost(source, "authority", "what it signs in with") ?? usual.Authority,
            GraphUri = ReadHost(source, "graphUri", "the access token") ?? usual.GraphUri,
        };
        EntraAttributeChecks.Check(settings, source);
        return settings with
        {
            Entra = entra,
            Identifiers = settings.Identifiers.Count > 0 ? settings.Identifiers : [EntraAttributes.ObjectId],
            AccountTypes = ReadAccountTypes(settings, source, mailboxes is not null),
        };
    }

    private static Uri? ReadHost(ProfileObject source, string name, string secret)
    {
        var example = name == "authority" ? EntraSettings.DefaultAuthority : EntraSettings.DefaultGraphUri;
        var uri = AddressReader.Read(source, name, example, secret);
        if (uri is { IsAbsoluteUri: true, AbsolutePath: not "/" })
            source.Fault(name, $"must end with the host, such as {example.AbsoluteUri.TrimEnd('/')}: tenant and version come by themselves.");
        return uri;
    }

    private static EntraScope? ReadUsers(ProfileObject source)
    {
        if (source["groups"] is not null && source["filter"] is not null)
            source.Fault("filter", "cannot go with 'groups': the users are those in groups, or those that a filter chooses.");
        return ReadScope(source);
    }

    private static EntraScope? ReadMailboxes(ProfileObject source)
    {
        if (source.Object("functionalAccounts", ScopeKeys) is not { } mailboxes)
            return null;
        if (mailboxes["groups"] is null == mailboxes["filter"] is null)
            source.Fault("functionalAccounts", "must have exactly one of 'groups' and 'filter'.");
        return ReadScope(mailboxes) ?? new EntraScope([], null);
    }

    private static EntraScope? ReadScope(ProfileObject scope)
    {
        if (scope["groups"] is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
            scope.Fault("groups", "must name at least one group.");
        var (groups, filter) = (scope.Texts("groups").ConvertAll(group => group.Text), scope.Text("filter"));
        return groups.Count > 0 || filter is not null ? new EntraScope(groups, filter) : null;
    }

    private static IReadOnlyList<AccountType> ReadAccountTypes(SourceSettings settings, ProfileObject source, bool hasMailboxes)
    {
        if (settings.AccountTypes.Count == 0)
            return hasMailboxes ? [AccountType.User, AccountType.FunctionalAccount] : [AccountType.User];
        if (settings.AccountTypes.Contains(AccountType.FunctionalAccount) && !hasMailboxes)
            source.Fault("accountTypes", "names FunctionalAccount, but 'functionalAccounts' does not say which groups are meant.");
        if (!settings.AccountTypes.Contains(AccountType.FunctionalAccount) && hasMailboxes)
            source.Fault("functionalAccounts", "says which groups are functional accounts, but 'accountTypes' does not name FunctionalAccount.");
        return settings.AccountTypes;
    }
}
