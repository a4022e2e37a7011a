using CsvHelper;

namespace ZivverSynctool.Generation;

/// <summary>Accounts as a CSV file that the product reads: the standard columns, and one per fixed identifier.</summary>
public static class SourceCsv
{
    private static readonly SyncProperty[] Properties = Enum.GetValues<SyncProperty>();

    /// <summary>Writes accounts, a line each; several values in a field are separated by <c>|</c>.</summary>
    /// <param name="writer">Takes the text; stays open.</param>
    /// <param name="accounts">The accounts; null values become empty fields.</param>
    /// <param name="separator">Between fields.</param>
    public static void Write(TextWriter writer, IEnumerable<SyncAccount> accounts, char separator = ',')
    {
        var lines = accounts as IReadOnlyCollection<SyncAccount> ?? [.. accounts];
        var identifiers = lines.SelectMany(account => account.Identifiers).Where(identifier => identifier.IsFixed)
            .Select(identifier => identifier.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { Separator = separator, NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord([.. identifiers, "AccountType", .. Enum.GetNames<SyncProperty>()]);
        foreach (var account in lines)
            csv.WriteRecord([.. identifiers.Select(name => Value(account, name)), account.AccountType.ToString(), .. Properties.Select(property => Text(account, property))]);
    }

    private static string? Value(SyncAccount account, string identifier) =>
        account.Identifiers.FirstOrDefault(own => string.Equals(own.Name, identifier, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string? Text(SyncAccount account, SyncProperty property) => property switch
    {
        SyncProperty.Email => account.Email,
        SyncProperty.DisplayName => account.DisplayName,
        SyncProperty.Enabled => account.Enabled switch { true => "true", false => "false", null => null },
        SyncProperty.Aliases => string.Join('|', account.Aliases ?? []),
        SyncProperty.Delegates => string.Join('|', account.Delegates ?? []),
        SyncProperty.PhoneNumber => account.PhoneNumber,
        SyncProperty.OrganizationalUnit => account.OrganizationalUnit,
        SyncProperty.SsoAccountKey => account.SsoAccountKey,
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, null),
    };
}
