using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>Makes entries of mailboxes.</summary>
internal sealed class ExchangeMailboxReader
{
    /// <summary>What Exchange calls shared mailboxes.</summary>
    public static readonly string Shared = "SharedMailbox";

    /// <summary>What it calls mailboxes of people.</summary>
    public static readonly string Personal = "UserMailbox";

    /// <summary>Where it says what a mailbox is.</summary>
    public static readonly string Kind = "RecipientTypeDetails";

    private static readonly string Disabled = "AccountDisabled";

    // What never changes, best first: names and addresses do (Get-MailboxPermission, Identity).
    private static readonly string[] Keys = ["Guid", "ExternalDirectoryObjectId", "ExchangeGuid", "DistinguishedName"];

    private static readonly string[] OtherNames = ["Identity", "Id", "Name", "UserPrincipalName", "PrimarySmtpAddress", "Alias"];

    private readonly SourceSettings _settings;
    private readonly AddressPatterns _excludedAliases;

    public ExchangeMailboxReader(SourceSettings settings)
    {
        _settings = settings;
        _excludedAliases = new AddressPatterns(settings.Exchange!.ExcludeAliases);
        Identifiers = [.. settings.Identifiers.Where(name => new Identifier(name, "").IsFixed).Select(name => (name, Mapped(name) ?? name))];
        Properties = [.. Identifiers.Select(identifier => identifier.Property).Concat(settings.Columns.Values)
            .Concat(settings.AccountTypes.Contains(AccountType.User) ? [Disabled] : []).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The fixed identifiers, each with the property of a mailbox that has it.</summary>
    public IReadOnlyList<(string Name, string Property)> Identifiers { get; }

    /// <summary>The properties that must be asked for where only the most usual ones are given.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>The properties that the profile names and a mailbox does not have.</summary>
    public IEnumerable<string> Lacking(ExchangeObject mailbox) => Properties.Where(name => !mailbox.Has(name));

    /// <summary>Reads a mailbox; null where it is of a kind that is not read.</summary>
    public ExchangeMailbox? Read(ExchangeObject mailbox)
    {
        var isShared = mailbox.Text(Kind) == Shared;
        var type = isShared ? AccountType.FunctionalAccount : AccountType.User;
        if (!_settings.AccountTypes.Contains(type) || (!isShared && mailbox.Text(Kind) != Personal))
            return null;
        var values = new ExchangeSingleValues(mailbox);
        var address = Of(values, SyncProperty.Email, "PrimarySmtpAddress");
        string[] keys = [.. mailbox.TextsOf(Keys)];
        var record = new SourceRecord
        {
            Location = $"Exchange {address ?? mailbox.Text("Name") ?? keys.FirstOrDefault() ?? "mailbox"}",
            AccountType = type.ToString(),
            Email = address,
            DisplayName = Of(values, SyncProperty.DisplayName, "DisplayName"),
            Enabled = isShared ? null : EnabledText(values.Of(Disabled)),
            Aliases = mailbox.Texts("EmailAddresses") is { } addresses
                ? [.. ProxyAddresses.Mail(addresses).Where(alias => !_excludedAliases.Match(EmailAddress.Normalize(alias)))]
                : null,
            PhoneNumber = Of(values, SyncProperty.PhoneNumber, null),
            OrganizationalUnit = Of(values, SyncProperty.OrganizationalUnit, null),
            SsoAccountKey = Of(values, SyncProperty.SsoAccountKey, null),
            Identifiers = [.. Identifiers.Select(identifier => new Identifier(identifier.Name, Identity(values.Of(identifier.Property)))).Where(identifier => identifier.Value.Length > 0)],
            References = keys,
            Defects = values.Defects,
        };
        return new ExchangeMailbox(record, keys.FirstOrDefault(), [.. keys, .. mailbox.TextsOf(OtherNames)]);
    }

    private string? Of(ExchangeSingleValues values, SyncProperty property, string? usual) =>
        (Mapped(property.ToString()) ?? usual) is { } name ? values.Of(name) : null;

    // Whatever is neither yes nor no stays as it is, so that it is seen.
    private static string? EnabledText(string? disabled) => bool.TryParse(disabled, out var isDisabled) ? (!isDisabled).ToString() : disabled;

    // The same id in one form, whichever command wrote it.
    private static string Identity(string? text) => Guid.TryParse(text, out var guid) ? guid.ToString() : text ?? "";

    private string? Mapped(string name) => _settings.Columns.FirstOrDefault(column => string.Equals(column.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
