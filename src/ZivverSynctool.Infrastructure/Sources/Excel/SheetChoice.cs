using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Which sheets of a workbook are read, and of which type the accounts on them are.</summary>
internal sealed class SheetChoice(SourceSettings settings, IReadOnlyList<Sheet> sheets, string file)
{
    /// <summary>The names by which a sheet of users is known.</summary>
    public static readonly IReadOnlyList<string> UserSheets =
        ["Users", "User accounts", "Personal accounts", "Gebruikers", "Gebruikersaccounts", "Persoonlijke accounts"];

    /// <summary>The names by which a sheet of functional accounts is known.</summary>
    public static readonly IReadOnlyList<string> FunctionalAccountSheets =
        ["Functional accounts", "Shared mailboxes", "Functionele accounts", "Functionele mailboxen", "Gedeelde mailboxen", "Gedeelde postvakken"];

    private readonly ExcelSettings _named = settings.Excel ?? new ExcelSettings();

    /// <summary>The sheets; no type is "each row says it".</summary>
    /// <param name="isBlank">Whether a sheet holds nothing at all.</param>
    public IReadOnlyList<(Sheet Sheet, AccountType? Type)> Choose(Func<Sheet, bool> isBlank)
    {
        if (_named.Sheet is { } only)
            return [(Named(only), null)];
        if (_named.Users is not null || _named.FunctionalAccounts is not null)
            return [.. Given(_named.Users, AccountType.User), .. Given(_named.FunctionalAccounts, AccountType.FunctionalAccount)];
        var known = Known(AccountType.User, UserSheets).Concat(Known(AccountType.FunctionalAccount, FunctionalAccountSheets)).ToList();
        return known.Count > 0 ? Complete(known) : [(OnlyOne(isBlank), null)];
    }

    private IEnumerable<(Sheet, AccountType?)> Given(string? name, AccountType type) => name is null ? [] : [(Named(name), type)];

    private Sheet Named(string name) => sheets.FirstOrDefault(sheet => Is(sheet, name)) ?? throw Fault(
        sheets.Count == 0 ? "has no sheet with cells" : $"has no sheet '{name}'; the nearest is '{Nearest.To(name, sheets.Select(sheet => sheet.Name))}'");

    private List<(Sheet Sheet, AccountType? Type)> Known(AccountType type, IReadOnlyList<string> names)
    {
        if (settings.AccountTypes.Count > 0 && !settings.AccountTypes.Contains(type))
            return [];
        var matching = sheets.Where(sheet => names.Any(name => Is(sheet, name))).ToList();
        var visible = matching.Where(sheet => !sheet.IsHidden).ToList();
        if (visible.Count > 1)
            throw Fault($"has several sheets of {Words.Of(type)}s: {Quoted(visible)}");
        if (visible.Count == 0 && matching.Count > 0)
            throw Fault($"has a sheet of {Words.Of(type)}s that is hidden: {Quoted(matching)}");
        return [.. visible.Select(sheet => (sheet, (AccountType?)type))];
    }

    private List<(Sheet Sheet, AccountType? Type)> Complete(List<(Sheet Sheet, AccountType? Type)> known)
    {
        foreach (var type in settings.AccountTypes)
            if (!known.Exists(sheet => sheet.Type == type))
                throw Fault($"has no sheet of {Words.Of(type)}s, which the source is set to deliver; there are {Quoted(sheets)}");
        return known;
    }

    private Sheet OnlyOne(Func<Sheet, bool> isBlank)
    {
        var filled = sheets.Where(sheet => !sheet.IsHidden && !isBlank(sheet)).ToList();
        if (filled.Count > 1)
            throw Fault($"has several sheets, and none of them is called Users or Functional accounts: {Quoted(filled)}");
        return filled.Count == 1 ? filled[0] : throw SourceFile.Empty($"{file} has no sheet that people can see with anything on it.");
    }

    private static bool Is(Sheet sheet, string name) => HeadingKey.Of(sheet.Name) == HeadingKey.Of(name);

    private static string Quoted(IEnumerable<Sheet> sheets) => string.Join(", ", sheets.Select(sheet => $"'{sheet.Name}'"));

    private SyncException Fault(string what) => new(
        "ExcelSheets", SyncErrorKind.InvalidProfile, $"{file} {what}.",
        $"Say in source '{settings.Name}' of the profile which sheets are meant: \"sheet\": \"Staff\" for one that holds all accounts, or "
        + "\"sheets\": { \"users\": \"Staff\", \"functionalAccounts\": \"Mailboxes\" }.");
}
