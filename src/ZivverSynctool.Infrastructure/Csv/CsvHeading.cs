using CsvHelper;
using ZivverSynctool.Infrastructure.Tables;

namespace ZivverSynctool.Infrastructure.Csv;

/// <summary>Headings, and the separator that stands between them.</summary>
internal static class CsvHeading
{
    private const string SeparatorHint = "sep=";
    private const string Separators = ",;\t";

    /// <summary>
    /// The separator that makes the most known headings out of the first line, and among equals the most headings;
    /// null where the file itself names one, as spreadsheets do with <c>sep=;</c>.
    /// </summary>
    public static char? FindSeparator(Stream content, IEnumerable<string> known)
    {
        var keys = new HashSet<string>(known.Select(HeadingKey.Of), StringComparer.Ordinal);
        var candidates = Separators.Select(separator => (Separator: separator, Headings: Read(content, separator))).ToList();
        return candidates.Exists(candidate => candidate.Headings is [var first, ..] && IsHint(first))
            ? null
            : candidates
                .OrderByDescending(candidate => candidate.Headings.Count(heading => keys.Contains(HeadingKey.Of(heading))))
                .ThenByDescending(candidate => candidate.Headings.Count)
                .First().Separator;
    }

    /// <summary>Whether a first field says what type of object was exported, as Export-Csv of Windows PowerShell does.</summary>
    public static bool IsTypeNote(string field) => field.StartsWith("#TYPE ", StringComparison.Ordinal);

    private static bool IsHint(string field) => field.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase);

    private static List<string> Read(Stream content, char separator)
    {
        content.Position = 0;
        using var reader = CsvReader.Create(content, new CsvReaderOptions { Separator = separator, HasHeader = false }, leaveOpen: true);
        var headings = new List<string>();
        while (headings.TrueForAll(string.IsNullOrWhiteSpace) && reader.Read())
        {
            headings.Clear();
            if (!IsTypeNote(reader.GetString(0)))
                for (var i = 0; i < reader.FieldCount; i++)
                    headings.Add(reader.GetString(i));
        }

        return headings;
    }
}
