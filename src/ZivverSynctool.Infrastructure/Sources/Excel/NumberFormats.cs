using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>How the styles of a workbook show numbers.</summary>
internal sealed class NumberFormats
{
    private const string Date = "yyyy\\-mm\\-dd";

    // ECMA-376 part 1, §18.8.30. What shows a number as it is stored is not here.
    private static readonly Dictionary<uint, string> BuiltIn = Dates().Concat(Others()).ToDictionary(format => format.Id, format => format.Code);

    private readonly NumberFormat?[] _byStyle;

    /// <summary>Reads the formats of a workbook's styles.</summary>
    public NumberFormats(Stylesheet? styles)
    {
        var own = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format is { NumberFormatId.HasValue: true, FormatCode.Value: not null })
            .GroupBy(format => format.NumberFormatId!.Value).ToDictionary(formats => formats.Key, formats => formats.Last().FormatCode!.Value!);
        var made = new Dictionary<uint, NumberFormat?>();
        _byStyle = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(style => Of(style.NumberFormatId?.Value ?? 0, own, made))];
    }

    /// <summary>The format of a style, or null where it shows numbers as they are stored.</summary>
    public NumberFormat? this[int style] => style >= 0 && style < _byStyle.Length ? _byStyle[style] : null;

    private static NumberFormat? Of(uint id, Dictionary<uint, string> own, Dictionary<uint, NumberFormat?> made)
    {
        if (!made.TryGetValue(id, out var format))
            made[id] = format = Code(id, own) is { } code && !IsPlain(code) ? new NumberFormat(code) : null;
        return format;
    }

    private static string? Code(uint id, Dictionary<uint, string> own) =>
        own.TryGetValue(id, out var code) || BuiltIn.TryGetValue(id, out code) ? code : null;

    private static bool IsPlain(string code) => code.Trim() is "@" || string.Equals(code.Trim(), "General", StringComparison.OrdinalIgnoreCase);

    // Times and the dates of some languages are no better than dates here.
    private static IEnumerable<(uint Id, string Code)> Dates()
    {
        foreach (var (first, last) in new[] { (14u, 22u), (27u, 36u), (45u, 47u), (50u, 58u) })
            for (var id = first; id <= last; id++)
                yield return (id, Date);
    }

    private static IEnumerable<(uint Id, string Code)> Others() =>
    [
        (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"), (9, "0%"), (10, "0.00%"), (11, "0.00E+00"), (12, "# ?/?"), (13, "# ??/??"),
        (37, "#,##0 ;(#,##0)"), (38, "#,##0 ;[Red](#,##0)"), (39, "#,##0.00;(#,##0.00)"), (40, "#,##0.00;[Red](#,##0.00)"), (48, "##0.0E+0"),
    ];
}
