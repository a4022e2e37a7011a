using DocumentFormat.OpenXml.Packaging;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>A sheet of cells in a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsHidden">Whether people do not see it.</param>
/// <param name="Part">Where its cells are.</param>
internal sealed record Sheet(string Name, bool IsHidden, WorksheetPart Part);
