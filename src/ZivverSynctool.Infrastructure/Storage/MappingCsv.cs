using System.Globalization;
using CsvHelper;
using ZivverSynctool.Infrastructure.Csv;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The account mapping as CSV: UTF-8 with a byte order mark and semicolons, which spreadsheets open by a double click.</summary>
internal static class MappingCsv
{
    private const string BadRows = "MappingRows";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] Columns = [.. MappingColumns.Names];

    /// <summary>The links as they are stored, in an order that people find their way in.</summary>
    public static byte[] Write(IReadOnlyList<AccountLink> links)
    {
        var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var column in Columns)
                writer.WriteField(column);
            writer.EndRecord();
            foreach (var link in Sorted(links))
            {
                writer.WriteField(link.AccountType.ToString());
                writer.WriteField(SpreadsheetText.Protect(link.Email));
                writer.WriteField(SpreadsheetText.Protect(link.Identifier.Name));
                writer.WriteField(SpreadsheetText.Protect(link.Identifier.Value));
                writer.WriteField(SpreadsheetText.Protect(link.ZivverId));
                writer.WriteField(SpreadsheetText.Protect(link.SsoKeyFingerprint ?? ""));
                writer.WriteField(Time(link.Suspended));
                writer.WriteField(Time(link.Confirmed));
                writer.WriteField(Time(link.Linked));
                writer.WriteField(SpreadsheetText.Protect(string.Join("|", link.FormerAddresses)));
                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }

    /// <summary>
    /// Reads links, also from a file that a spreadsheet wrote: with other separators, columns in other places and other
    /// columns among them. All rows that cannot be right are reported together.
    /// </summary>
    public static List<AccountLink> Read(byte[] content, string file, Action<string> warn)
    {
        using var table = new CsvTable(content, file, Columns);
        var row = new MappingRow(table, Columns, file);
        var links = new List<AccountLink>();
        var lines = new Dictionary<(AccountType, Identifier), (AccountLink Link, long Line)>();
        while (table.Read())
        {
            if (row.Read() is not { } link)
                continue;
            if (!lines.TryGetValue(MappingMerge.Key(link), out var first))
            {
                lines.Add(MappingMerge.Key(link), (link, table.Line));
                links.Add(link);
            }
            else if (string.Equals(first.Link.ZivverId, link.ZivverId, StringComparison.OrdinalIgnoreCase))
                warn($"{file} line {table.Line} repeats line {first.Line} and is left out.");
            else
                row.Fault($"links {link.Identifier} to another Zivver account than line {first.Line} does");
        }

        row.ThrowIfFaulty(BadRows);
        return links;
    }

    /// <summary>Whether an error of <see cref="Read"/> says that the file as a whole is broken, not that somebody wrote something wrong into it.</summary>
    public static bool IsDamage(SyncException e) => e.ErrorId != BadRows;

    /// <summary>A time as it is stored.</summary>
    public static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) ? time
        : null;

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<AccountLink> Sorted(IReadOnlyList<AccountLink> links) => links
        .OrderBy(link => link.AccountType)
        .ThenBy(link => link.Email, StringComparer.Ordinal)
        .ThenBy(link => link.Identifier.Name, StringComparer.Ordinal)
        .ThenBy(link => link.Identifier.Value, StringComparer.Ordinal);
}
