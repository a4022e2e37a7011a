namespace ZivverSynctool.Sources;

/// <summary>The words that sources use for a type of account and for yes and no, in English and Dutch.</summary>
public static class SourceWords
{
    // Spreadsheets write their own words for true and false in the language of the computer: WAAR and ONWAAR.
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "waar", "yes", "y", "ja", "j", "1", "on", "aan", "enabled", "active", "actief",
    };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
    {
        "false", "onwaar", "no", "n", "nee", "0", "off", "uit", "disabled", "inactive", "inactief",
    };

    /// <summary>The type that a text names without regard to case and spaces; nothing is a user; null for an unknown word.</summary>
    public static AccountType? AccountType(string? text)
    {
        if (string.IsNullOrEmpty(text) || string.Equals(text, nameof(ZivverSynctool.AccountType.User), StringComparison.OrdinalIgnoreCase))
            return ZivverSynctool.AccountType.User;
        if (string.Equals(text, nameof(ZivverSynctool.AccountType.FunctionalAccount), StringComparison.OrdinalIgnoreCase))
            return ZivverSynctool.AccountType.FunctionalAccount;
        var word = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return word.ToUpperInvariant() switch
        {
            "" or "USER" or "GEBRUIKER" => ZivverSynctool.AccountType.User,
            "FUNCTIONALACCOUNT" or "FUNCTIONEELACCOUNT" => ZivverSynctool.AccountType.FunctionalAccount,
            _ => null,
        };
    }

    /// <summary>Whether a text says that an entry is a group, which is no account.</summary>
    public static bool IsGroup(string? text) => text?.Trim() is { } word
        && (string.Equals(word, "Group", StringComparison.OrdinalIgnoreCase) || string.Equals(word, "Groep", StringComparison.OrdinalIgnoreCase));

    /// <summary>What a trimmed word means; null for an unknown one.</summary>
    public static bool? YesOrNo(string word) => Yes.Contains(word) ? true : No.Contains(word) ? false : null;
}
