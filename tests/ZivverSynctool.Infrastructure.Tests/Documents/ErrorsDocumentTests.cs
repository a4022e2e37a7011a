using System.Text.RegularExpressions;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Tests.Documents;

/// <summary>docs/errors.md lists every id an administrator can meet, and none that no longer exists.</summary>
public sealed partial class ErrorsDocumentTests
{
    private static readonly SortedSet<string> InCode = new(Sources().SelectMany(IdsIn).Concat(ZivverIds()), StringComparer.Ordinal);

    private static readonly List<(string Kind, string Id)> Rows = RowsOf(File.ReadAllLines(Checkout.Path("docs", "errors.md")));

    private static readonly SortedSet<string> InDocument = new(Rows.Select(row => row.Id), StringComparer.Ordinal);

    [Fact]
    public void Every_id_is_in_the_document() => Assert.Equal("", string.Join(' ', InCode.Except(InDocument)));

    [Fact]
    public void Every_id_in_the_document_exists() => Assert.Equal("", string.Join(' ', InDocument.Except(InCode)));

    [Fact]
    public void Every_id_stands_once_in_the_tables_of_a_kind() =>
        Assert.Equal("", string.Join(' ', Rows.GroupBy(row => row).Where(rows => rows.Count() > 1).Select(rows => rows.Key.Id)));

    [Fact]
    public void Every_id_says_what_to_do() => Assert.All(
        File.ReadAllLines(Checkout.Path("docs", "errors.md")).Where(line => Row().IsMatch(line)),
        line => Assert.InRange(Border().Split(line.Trim('|', ' ')).Count(cell => cell.Trim().Length > 0), 3, 4));

    [Fact]
    public void Tables_of_errors_and_of_reasons_are_two_kinds() => Assert.Equal(
        [("id", "SourceEmpty"), ("id", "SourceEmpty"), ("code", "SourceEmpty")],
        RowsOf(["| id | means |", "|---|---|", "| `SourceEmpty` | x |", "| id | means |", "| `SourceEmpty` | y |", "| code | means |", "| `SourceEmpty` | z |"]));

    [Theory]
    [InlineData("""throw new SyncException("SourceEmpty", SyncErrorKind.Unavailable, "…", "…");""", "SourceEmpty")]
    [InlineData("static SyncException Empty(string message) => new(\n    \"SourceEmpty\", SyncErrorKind.Unavailable, message, \"…\");", "SourceEmpty")]
    [InlineData("""Code = "UnexpectedAccountType",""", "UnexpectedAccountType")]
    [InlineData("""public const string UnknownAccountType = "UnknownAccountType";""", "UnknownAccountType")]
    [InlineData("Add(\n    \"MissingName\", \"there is no name\"", "MissingName")]
    [InlineData("defects.Add(new EntryDefect(\n    \"SeveralValues\", $\"…", "SeveralValues")]
    [InlineData("Add(\n    list == SyncProperty.Aliases ? \"InvalidAlias\" : \"InvalidDelegate\", $\"…", "InvalidAlias InvalidDelegate")]
    [InlineData("""new EntryDefect("CellError", $"…""", "CellError")]
    [InlineData("""Problem(group, "DuplicateAddress", $"…""", "DuplicateAddress")]
    [InlineData("""draft.Stop(_ => true, ChangeStatus.OutOfScope, "OutOfScope",""", "OutOfScope")]
    [InlineData("""private const string BadRows = "MappingRows";""", "MappingRows")]
    [InlineData("""public const string TypeChange = nameof(TypeChange);""", "TypeChange")]
    [InlineData("""return ("AddressTaken", $"{address} is …""", "AddressTaken")]
    [InlineData("""ReasonCode = stopped?.ReasonCode ?? doubt?.Code ?? (missing ? "Missing" : draft.Match.ReasonCode),""", "Missing")]
    [InlineData("""var id = result.ErrorId.Length > 0 ? result.ErrorId : "AccountFailed";""", "AccountFailed")]
    public void Ids_are_found_in_code(string code, string ids) => Assert.Equal(ids.Split(' '), IdsIn(code));

    private static List<(string Kind, string Id)> RowsOf(IEnumerable<string> lines)
    {
        var rows = new List<(string, string)>();
        var kind = "";
        foreach (var line in lines)
            if (Heading().Match(line) is { Success: true } heading)
                kind = heading.Groups[1].Value;
            else if (Row().Match(line) is { Success: true } row)
                rows.Add((kind, row.Groups[1].Value));
        return rows;
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Checkout.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static IEnumerable<string> IdsIn(string code) =>
        Id().Matches(code).Concat(IsCmdlet(code) ? [] : Constant().Matches(code)).SelectMany(match => match.Groups["id"].Captures).Select(capture => capture.Value);

    // The constants of cmdlets are names of parameter sets.
    private static bool IsCmdlet(string code) => code.Contains("[Cmdlet(", StringComparison.Ordinal);

    private static IEnumerable<string> ZivverIds() => Enum.GetNames<ZivverErrorCode>().Select(code => "Zivver" + code);

    /// <summary>
    /// An id stands before its kind of error or the status it gives, is assigned to a code, is a constant in the form of one,
    /// or opens a problem.
    /// </summary>
    [GeneratedRegex("""
        "(?<id>[A-Z]\w+)",\s*SyncErrorKind\.
        | \bChangeStatus\.\w+,\s*"(?<id>[A-Z]\w+)"
        | \b(?:Code|ReasonCode|ErrorId)\s*=[^;\n"]*"(?<id>[A-Z]\w+)"
        | \bErrorId\s*:\s*"(?<id>[A-Z]\w+)"
        | const\s+string\s+(?<id>\w+)\s*=\s*nameof\(\k<id>\)
        | \b(?:Add|Problem|EntryDefect)\(\s*(?:group,\s*)?"(?<id>[A-Z]\w+)",
        | \bAdd\(\s*\w+\s==\s[\w.]+\s\?\s"(?<id>[A-Z]\w+)"\s:\s"(?<id>[A-Z]\w+)",
        | \breturn\s\("(?<id>[A-Z]\w+)",
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Id();

    [GeneratedRegex("""const\s+string\s+\w+\s*=\s*"(?<id>[A-Z][a-z]+(?:[A-Z]\w*)+)";""")]
    private static partial Regex Constant();

    [GeneratedRegex(@"^\| (\w+) \| means \|")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `([A-Z]\w+)` \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();
}
