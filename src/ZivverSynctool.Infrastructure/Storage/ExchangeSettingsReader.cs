using System.Text.RegularExpressions;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads what is particular to a source of type <c>exchange</c>.</summary>
internal static class ExchangeSettingsReader
{
    /// <summary>The keys it has beside those of every source.</summary>
    public static readonly string[] Keys = [.. ExchangeConnectionReader.Keys, "userMailboxes", "filter", "excludeAliases"];

    /// <summary>The properties that may be read from another one than the usual.</summary>
    public static readonly string[] Properties =
        [nameof(SyncProperty.Email), nameof(SyncProperty.DisplayName), nameof(SyncProperty.PhoneNumber), nameof(SyncProperty.OrganizationalUnit), nameof(SyncProperty.SsoAccountKey)];

    private static readonly Regex Name = new(@"\A[A-Za-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant);

    /// <summary>Adds what the profile says to the settings.</summary>
    public static SourceSettings Read(SourceSettings settings, ProfileObject source, string folder)
    {
        var exchange = ExchangeConnectionReader.Read(source, folder) with
        {
            UserMailboxes = source.Flag("userMailboxes") ?? false,
            Filter = source.Text("filter"),
        };
        if (source["excludeAliases"] is not null)
            exchange = exchange with { ExcludeAliases = [.. source.Texts("excludeAliases").Select(pattern => pattern.Text)] };
        CheckProperties(settings, source);
        return WithIdentifier(settings, exchange) with { Exchange = exchange, AccountTypes = ReadAccountTypes(settings, source, exchange) };
    }

    // Both go by the names that Entra ID and Active Directory sources give them, so that a mailbox and its user are known to be one.
    private static SourceSettings WithIdentifier(SourceSettings settings, ExchangeSettings exchange)
    {
        const string directoryId = "objectGUID";
        var identifiers = settings.Identifiers.Count > 0 ? settings.Identifiers : [exchange.IsOnline ? "ExternalDirectoryObjectId" : directoryId];
        var name = identifiers.FirstOrDefault(identifier => string.Equals(identifier, directoryId, StringComparison.OrdinalIgnoreCase));
        if (exchange.IsOnline || name is null || settings.Columns.ContainsKey(name))
            return settings with { Identifiers = identifiers };
        var columns = settings.Columns.ToDictionary(column => column.Key, column => column.Value, StringComparer.OrdinalIgnoreCase);
        columns[name] = "Guid";
        return settings with { Identifiers = identifiers, Columns = columns };
    }

    private static void CheckProperties(SourceSettings settings, ProfileObject source)
    {
        if (source["attributes"] is { } node && source.Object("attributes", [.. node.Members.Select(member => member.Key)]) is { } attributes)
            foreach (var (property, name) in settings.Columns.Select(column => (column.Key, column.Value)))
                if (ProfileKeys.Columns.Except(Properties).Contains(property, StringComparer.OrdinalIgnoreCase))
                    attributes.Fault(property, $"is always read from where Exchange keeps it. Others can be named for {string.Join(", ", Properties)} and identifiers.");
                else if (!Name.IsMatch(name))
                    attributes.Fault(property, NoName(name));
        foreach (var identifier in settings.Identifiers)
            if (!settings.Columns.ContainsKey(identifier) && !Name.IsMatch(identifier))
                source.Fault("identifier", NoName(identifier));
    }

    private static IReadOnlyList<AccountType> ReadAccountTypes(SourceSettings settings, ProfileObject source, ExchangeSettings exchange)
    {
        if (settings.AccountTypes.Count == 0)
            return exchange.UserMailboxes ? [AccountType.User, AccountType.FunctionalAccount] : [AccountType.FunctionalAccount];
        if (settings.AccountTypes.Contains(AccountType.User) && !exchange.UserMailboxes)
            source.Fault("accountTypes", "names User, but only with 'userMailboxes' are user mailboxes read.");
        if (!settings.AccountTypes.Contains(AccountType.User) && exchange.UserMailboxes)
            source.Fault("userMailboxes", "has user mailboxes read, but 'accountTypes' does not name User.");
        return settings.AccountTypes;
    }

    private static string NoName(string text) => $"is '{text}', which is no name of a property of a mailbox: letters and digits, such as CustomAttribute1.";
}
