using System.IO.Compression;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>Makes sure that bytes are a workbook, before anything is unpacked.</summary>
internal static class WorkbookBytes
{
    /// <summary>The most that all parts together may unpack to: ten times what a hundred thousand accounts need.</summary>
    public const long MostUnpacked = 1L << 30;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Zip = [(byte)'P', (byte)'K'];

    /// <summary>Throws if they are none, or one that must not or cannot be read.</summary>
    public static void Check(byte[] content, string file)
    {
        if (StartsWith(content, CompoundFile))
            throw Compound(content, file);
        if (!StartsWith(content, Zip))
            throw WorkbookFaults.NotWorkbook(file, content.Length == 0 ? "is empty" : "is no workbook; a text file is a source of type 'csv'");
        using var archive = Open(content, file);
        if (archive.GetEntry("xl/workbook.bin") is not null)
            throw WorkbookFaults.NotWorkbook(file, "is a binary workbook (.xlsb)");
        if (archive.GetEntry("[Content_Types].xml") is null)
            throw WorkbookFaults.NotWorkbook(file, archive.GetEntry("mimetype") is null ? "is a compressed file, but no workbook" : "is an OpenDocument file (.ods)");
        if (archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal) || entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)))
            throw WorkbookFaults.NotWorkbook(file, "is a document of Word or PowerPoint");
        if (archive.Entries.Sum(entry => (double)entry.Length) > MostUnpacked)
            throw WorkbookFaults.TooLarge(file, "it");
    }

    private static ZipArchive Open(byte[] content, string file)
    {
        try
        {
            return new ZipArchive(new MemoryStream(content, writable: false));
        }
        catch (InvalidDataException e)
        {
            throw WorkbookFaults.Damaged(file, e.Message, e);
        }
    }

    // [MS-CFB] §2.2; the names of its streams are UTF-16. What is encrypted is in one called EncryptedPackage ([MS-OFFCRYPTO] §2.3.4.4).
    private static SyncException Compound(byte[] content, string file)
    {
        if (Holds(content, "EncryptedPackage"))
            return WorkbookFaults.Protected(file);
        return WorkbookFaults.NotWorkbook(
            file, Holds(content, "Workbook") || Holds(content, "Book") ? "is a workbook of Excel 2003 or older (.xls)" : "is a document of Office 2003 or older");
    }

    private static bool Holds(byte[] content, string name) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool StartsWith(byte[] content, byte[] signature) => content.AsSpan().StartsWith(signature);
}
