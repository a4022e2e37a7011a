using System.Globalization;
using System.Text.RegularExpressions;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Takes the text of cells, and says where a cell holds no text that is sure to be what people see in it.</summary>
/// <param name="formats">How numbers are shown.</param>
/// <param name="isCalculated">Whether the values of formulas are those that Excel would show.</param>
internal sealed class CellReading(NumberFormats formats, bool isCalculated)
{
    // A number of Excel has no more digits (Excel specifications and limits: number precision).
    private const double FirstTooLong = 1e15;

    private const string AsText = "Format the column as text and enter the value again.";

    /// <summary>Whether there is something in a cell that a person sees, or may see once the workbook is calculated.</summary>
    public bool HasSomething(in Cell cell) =>
        cell.Kind != CellKind.Blank && (cell.Kind != CellKind.Text || cell.Value.Length > 0 || !isCalculated);

    /// <summary>The text of a cell; null, with a defect, where there is none that is sure.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="address">Where it is, such as <c>B12</c>.</param>
    /// <param name="defects">Takes what is wrong with it.</param>
    public string? Read(in Cell cell, string address, ICollection<EntryDefect> defects)
    {
        if (cell.Kind == CellKind.NoValue || (cell.IsFormula && !isCalculated))
            return None(defects, new EntryDefect(
                "CellFormula", $"cell {address} is a formula whose value is not in the file", "Open the workbook in Excel and save it, or put the value in the place of the formula."));
        return cell.Kind switch
        {
            CellKind.Blank => "",
            CellKind.Number => Number(cell, address, defects),
            CellKind.Boolean => cell.Value == "1" ? "true" : "false",
            CellKind.Date => NoDate(address, defects),
            CellKind.Error => None(defects, new EntryDefect("CellError", $"cell {address} is an error ({cell.Value})", "Correct the cell.")),
            _ => cell.Value,
        };
    }

    private string? Number(in Cell cell, string address, ICollection<EntryDefect> defects)
    {
        var format = formats[cell.Style];
        if (format is { IsDateTimeFormat: true } or { IsTimeSpanFormat: true })
            return NoDate(address, defects);
        if (!double.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return None(defects, new EntryDefect("CellNumber", $"cell {address} holds '{cell.Value}' for a number", "Correct the cell."));
        if (Math.Abs(number) >= FirstTooLong)
            return NoNumber(address, defects, "is a number of more than 15 digits, of which Excel keeps no more");
        if (!Math.Floor(number).Equals(number))
            return NoNumber(address, defects, $"is the number {cell.Value}, of which zeros at the end may be lost");
        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        if (format is null)
            return digits;
        var shown = format.IsValid ? format.Format(number, CultureInfo.InvariantCulture) : format.FormatString;
        return WithoutDecoration(shown) is var bare && bare.TrimStart('0') == digits.TrimStart('0')
            ? bare
            : NoNumber(address, defects, $"is the number {digits}, shown as '{shown.Trim()}'");
    }

    // Thousands and decimal zeros are no part of a number that stands for somebody; zeros in front of it may be.
    private static string WithoutDecoration(string shown) => Regex.Replace(shown.Trim().Replace(",", ""), @"\.0*$", "");

    private static string? NoDate(string address, ICollection<EntryDefect> defects) =>
        None(defects, new EntryDefect("CellDate", $"cell {address} is a date", AsText));

    private static string? NoNumber(string address, ICollection<EntryDefect> defects, string what) =>
        None(defects, new EntryDefect("CellNumber", $"cell {address} {what}", AsText));

    private static string? None(ICollection<EntryDefect> defects, EntryDefect defect)
    {
        defects.Add(defect);
        return null;
    }
}
