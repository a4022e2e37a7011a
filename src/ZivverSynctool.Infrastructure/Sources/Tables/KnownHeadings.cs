using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>
/// What people call the columns, in English and Dutch, beside the names of the properties themselves. Only what cannot well mean
/// anything else: a column of landline numbers, departments or nicknames must not become managed by its name.
/// </summary>
internal static class KnownHeadings
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        [nameof(SyncAccount.AccountType)] = ["Type of account", "Soort account", "Accountsoort"],
        [nameof(SyncProperty.Email)] =
        [
            "Email address", "Mail", "Mail address", "Primary address", "Primary email", "Primary email address", "Primary SMTP address",
            "Emailadres", "Mailadres", "Primair adres", "Primair emailadres",
        ],
        [nameof(SyncProperty.DisplayName)] = ["Name", "Full name", "Naam", "Volledige naam", "Weergavenaam"],
        [nameof(SyncProperty.Enabled)] = ["Account enabled", "Active", "Actief", "Ingeschakeld"],
        [nameof(SyncProperty.Aliases)] = ["Other addresses", "Email aliases", "Aliassen", "Emailaliassen", "Andere adressen"],
        [nameof(SyncProperty.Delegates)] = ["Members", "Gedelegeerden", "Gemachtigden", "Leden"],
        [nameof(SyncProperty.PhoneNumber)] =
            ["Mobile", "Mobile number", "Mobile phone", "Mobile phone number", "Telefoonnummer", "Mobiel", "Mobiel nummer", "Mobiele telefoon"],
        [nameof(SyncProperty.OrganizationalUnit)] = ["Organisational unit", "Organisatie-eenheid", "Organisatieonderdeel"],
        [nameof(SyncProperty.SsoAccountKey)] = ["SSO key", "SSO-sleutel", "SSO-accountsleutel"],
    };

    private static readonly Dictionary<string, string[]> Keys = Words.ToDictionary(words => words.Key, words => Array.ConvertAll(words.Value, HeadingKey.Of));

    /// <summary>All of them, for the documents and to tell a separator by.</summary>
    public static IEnumerable<string> All => Words.Values.SelectMany(words => words);

    /// <summary>The keys of the other headings of a property or of the account type; none for an identifier.</summary>
    public static IReadOnlyList<string> KeysOf(string name) => Keys.TryGetValue(name, out var keys) ? keys : [];
}
