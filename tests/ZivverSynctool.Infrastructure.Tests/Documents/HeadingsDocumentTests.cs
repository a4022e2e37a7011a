using System.Text.RegularExpressions;
using ZivverSynctool.Infrastructure.Sources.Excel;
using ZivverSynctool.Infrastructure.Sources.Tables;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>docs/csv.md names every heading that a column is known by, docs/excel.md every name of a sheet.</summary>
public sealed partial class HeadingsDocumentTests
{
    private static readonly string[] Rows = [.. File.ReadAllLines(Checkout.Path("docs", "csv.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    [Fact]
    public void Every_known_heading_is_in_the_document_and_no_other() => Assert.Equal(
        KnownHeadings.All.Order(StringComparer.Ordinal),
        Rows.SelectMany(row => Quoted().Matches(row.Split(" | ")[^1]).Select(match => match.Groups[1].Value)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_column_is_in_the_document() => Assert.All(
        SourceHeadings.Properties.Select(property => property.ToString()).Append(SourceHeadings.AccountType),
        name => Assert.Contains(Rows, row => row.StartsWith($"| `{name}` |", StringComparison.Ordinal)));

    [Fact]
    public void Every_name_of_a_sheet_is_in_the_document_and_no_other() => Assert.Equal(
        SheetChoice.UserSheets.Concat(SheetChoice.FunctionalAccountSheets),
        File.ReadAllLines(Checkout.Path("docs", "excel.md")).Where(line => line.StartsWith("| a sheet called", StringComparison.Ordinal))
            .SelectMany(line => Quoted().Matches(line.Split(" | ")[0]).Select(match => match.Groups[1].Value)));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
