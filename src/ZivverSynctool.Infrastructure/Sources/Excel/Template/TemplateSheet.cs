namespace ZivverSynctool.Infrastructure.Sources.Excel.Template;

/// <summary>A sheet of the template.</summary>
/// <param name="Name">Its name, by which the source knows it.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Examples">Rows that show what is meant, a text for each column.</param>
internal sealed record TemplateSheet(string Name, IReadOnlyList<TemplateColumn> Columns, IReadOnlyList<string[]> Examples);
