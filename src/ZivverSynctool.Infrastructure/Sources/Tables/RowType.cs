using ZivverSynctool.Infrastructure.Tables;
using ZivverSynctool.Infrastructure.Texts;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>The type of account that a row is.</summary>
internal static class RowType
{
    /// <summary>
    /// The row's own word for its type, or that of its table where it has none. What is wrong with the type comes first among the
    /// defects, since their first one says what kind of problem the row is.
    /// </summary>
    public static string? Read(ITableRow row, TableColumns columns, AccountType? ofTable, List<EntryDefect> defects, TextPool texts)
    {
        var word = columns.AccountType >= 0 ? row.Read(columns.AccountType, defects, texts) : "";
        if (ofTable is not { } type)
        {
            if (word is null)
                defects[0] = defects[0] with { Code = SourceProblem.UnknownAccountType };
            return word;
        }

        // A row on the wrong sheet must not make the source one that delivers its type.
        if (!string.IsNullOrWhiteSpace(word) && !SourceWords.IsGroup(word) && SourceWords.AccountType(word) != type)
            defects.Add(new EntryDefect(
                "UnexpectedAccountType", $"'{word!.Trim()}' stands on the sheet for {Words.Of(type)}s", "Move the row to the sheet of its type, or correct the type."));
        return SourceWords.IsGroup(word) ? word : type == AccountType.User ? nameof(AccountType.User) : nameof(AccountType.FunctionalAccount);
    }
}
