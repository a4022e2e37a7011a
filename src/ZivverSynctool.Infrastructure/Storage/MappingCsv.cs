using System.Runtime.CompilerServices;
using CsvHelper;
using ZivverSynctool.Infrastructure.Csv;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>The account mapping as CSV: UTF-8 with a byte order mark and semicolons, which spreadsheets open by a double click.</summary>
internal static class MappingCsv
{
    private const string BadRows = "MappingRows";

    // What makes room enough at once in most files, and no more than it should in any.
    private const int UsualRow = 140;
    private const int MostRoom = 1_000_000;
    private static readonly string[] Columns = [.. MappingColumns.Names];

    /// <summary>Writes the links as they are stored, in an order that people find their way in.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static void Write(IReadOnlyList<AccountLink> links, Stream stream)
    {
        using var writer = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true);
        foreach (var column in Columns)
            writer.WriteField(column);
        writer.EndRecord();
        var types = new ByType<string>(type => type.ToString());
        var times = new TimeText();
        foreach (var link in Sorted(links))
        {
            writer.WriteField(types[link.AccountType]);
            writer.WriteField(SpreadsheetText.Protect(link.Email));
            writer.WriteField(SpreadsheetText.Protect(link.Identifier.Name));
            writer.WriteField(SpreadsheetText.Protect(link.Identifier.Value));
            writer.WriteField(SpreadsheetText.Protect(link.ZivverId));
            writer.WriteField(SpreadsheetText.Protect(link.SsoKeyFingerprint ?? ""));
            writer.WriteField(times.Write(link.Suspended));
            writer.WriteField(times.Write(link.Confirmed));
            writer.WriteField(times.Write(link.Linked));
            writer.WriteField(link.FormerAddresses.Count == 0 ? "" : SpreadsheetText.Protect(string.Join("|", link.FormerAddresses)));
            writer.EndRecord();
        }
    }

    /// <summary>
    /// Reads links, also from a file that a spreadsheet wrote: with other separators, columns in other places and other
    /// columns among them. All rows that cannot be right are reported together.
    /// </summary>
    [MethodImpl(HotPath.Optimized)]
    public static List<AccountLink> Read(Stream content, string file, Action<string> warn)
    {
        using var table = new CsvTable(content, file, Columns);
        var row = new MappingRow(table, Columns, file);
        var rows = (int)Math.Min(content.Length / UsualRow, MostRoom);
        var links = new List<AccountLink>(rows);
        var lines = new List<long>(rows);
        var places = new ByType<Dictionary<Identifier, int>>(type => new(type == AccountType.User ? rows : 0));
        while (table.Read())
        {
            if (row.Read() is not { } link)
                continue;
            if (!places[link.AccountType].TryGetValue(link.Identifier, out var first))
            {
                places[link.AccountType].Add(link.Identifier, links.Count);
                lines.Add(table.Line);
                links.Add(link);
            }
            else if (string.Equals(links[first].ZivverId, link.ZivverId, StringComparison.OrdinalIgnoreCase))
                warn($"{file} line {table.Line} repeats line {lines[first]} and is left out.");
            else
                row.Fault($"links {link.Identifier} to another Zivver account than line {lines[first]} does");
        }

        row.ThrowIfFaulty(BadRows);
        return links;
    }

    /// <summary>Whether an error of <see cref="Read"/> says that the file as a whole is broken, not that somebody wrote something wrong into it.</summary>
    public static bool IsDamage(SyncException e) => e.ErrorId != BadRows;

    // Links come out of memory in order already, but for those of one account.
    private static IReadOnlyList<AccountLink> Sorted(IReadOnlyList<AccountLink> links)
    {
        for (var i = 1; i < links.Count; i++)
            if (Order(links[i - 1], links[i]) > 0)
            {
                var sorted = links.ToArray();
                Array.Sort(sorted, Order);
                return sorted;
            }

        return links;
    }

    private static int Order(AccountLink a, AccountLink b) =>
        a.AccountType != b.AccountType ? a.AccountType.CompareTo(b.AccountType)
        : string.CompareOrdinal(a.Email, b.Email) is not 0 and var byEmail ? byEmail
        : string.CompareOrdinal(a.Identifier.Name, b.Identifier.Name) is not 0 and var byName ? byName
        : string.CompareOrdinal(a.Identifier.Value, b.Identifier.Value);
}
