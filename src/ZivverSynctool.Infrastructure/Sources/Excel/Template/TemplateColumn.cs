namespace ZivverSynctool.Infrastructure.Sources.Excel.Template;

/// <summary>A column of the template.</summary>
/// <param name="Heading">Its heading, which is one that the source knows.</param>
/// <param name="Note">What to put into it, for the note on its heading.</param>
/// <param name="Choices">The words to choose from; none where any text will do.</param>
internal sealed record TemplateColumn(string Heading, string Note, params string[] Choices);
