using ClosedXML.Excel;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Sources.Excel.Template;

/// <summary>A workbook to fill in, which a source of type <c>excel</c> reads.</summary>
public static class SourceTemplate
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="path">Full path, in a folder that is there.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <exception cref="SyncException">
    /// <c>TemplatePathInvalid</c>, <c>OutputFileExists</c> or <c>OutputFileNotWritten</c>; a file that was there is as it was.
    /// </exception>
    public static void Write(string path, bool force)
    {
        if (!string.Equals(Path.GetExtension(path), ".xlsx", StringComparison.OrdinalIgnoreCase))
            throw new SyncException(
                "TemplatePathInvalid", SyncErrorKind.InvalidArgument, $"'{path}' is no name for a workbook.", "Give it a name that ends in .xlsx, such as ./accounts.xlsx.");
        using var workbook = new XLWorkbook();
        workbook.Properties.Author = nameof(ZivverSynctool);
        TemplateWriter.Add(workbook, TemplateContent.Users);
        TemplateWriter.Add(workbook, TemplateContent.FunctionalAccounts);
        // A package is written to and fro, which the file need not allow.
        using var content = new MemoryStream();
        workbook.SaveAs(content);
        OutputFile.Write(path, force, content.WriteTo);
    }
}
