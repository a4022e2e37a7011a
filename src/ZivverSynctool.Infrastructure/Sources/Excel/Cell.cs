namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>A cell as it stands in the file.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">Its text, or a number, truth value, date or error as it is written in the file.</param>
/// <param name="Style">The number of its style, which says how a number is shown.</param>
/// <param name="IsFormula">Whether the value is that of a formula.</param>
internal readonly record struct Cell(CellKind Kind, string Value, int Style, bool IsFormula);
