namespace ZivverSynctool.Infrastructure.Sources.Tables;

/// <summary>The headings of a table of a source.</summary>
/// <param name="Place">The file, or the file and the sheet, for messages.</param>
/// <param name="Headings">The headings as they stand there, from the first column on.</param>
internal sealed record TableHeading(string Place, IReadOnlyList<string> Headings);
