using ZivverSynctool.Infrastructure.Csv;
using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads links from a CSV file that anybody wrote, under headings of any name.</summary>
public static class MappingImport
{
    /// <summary>The columns that a file may have.</summary>
    public static IReadOnlyList<string> Columns => MappingColumns.Names;

    /// <summary>Reads the links.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="names">Columns of an account mapping to the file's own headings, where those differ.</param>
    /// <param name="identifierName">The identifiers' name, where no column says it; null where one does.</param>
    /// <param name="accountType">The accounts' type, where no column says it; null where one does or Zivver is to say it.</param>
    /// <exception cref="SyncException">The file cannot be read, lacks a column, or has rows that cannot be right; the message names each line.</exception>
    public static IReadOnlyList<ImportedLink> Read(
        string path, IReadOnlyDictionary<string, string> names, string? identifierName, AccountType? accountType)
    {
        var file = Path.GetFileName(path);
        return StateFile.Read(path, content => Read(content, file, names, identifierName, accountType)) ?? throw new SyncException(
            "MappingImportMissing", SyncErrorKind.NotFound, $"There is no file '{path}'.", "Correct the path.");
    }

    private static List<ImportedLink> Read(
        Stream content, string file, IReadOnlyDictionary<string, string> names, string? identifierName, AccountType? accountType)
    {
        using var table = new CsvTable(content, file, MappingColumns.Names.Select(name => MappingColumns.Heading(names, name)));
        if (table.Headings.Count == 0)
            throw Empty(file);
        var row = new ImportRow(table, new MappingColumns(table.Headings, names, identifierName is not null, file), identifierName, accountType, file);
        var links = new List<ImportedLink>();
        while (table.Read())
            if (row.Read() is { } link)
                links.Add(link);
        row.ThrowIfFaulty();
        return links.Count > 0 ? links : throw Empty(file);
    }

    private static SyncException Empty(string file) => new(
        "MappingImportEmpty", SyncErrorKind.InvalidArgument, $"{file} has no links.", "Give a file with at least one row under its heading.");
}
