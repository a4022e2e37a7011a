using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ZivverSynctool.Infrastructure.Sources.Excel;

/// <summary>The errors of workbooks that cannot be read.</summary>
internal static class WorkbookFaults
{
    private const string SaveAgain = "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).";

    /// <summary>The file is of another kind.</summary>
    public static SyncException NotWorkbook(string file, string what) => new(
        "ExcelNotWorkbook", SyncErrorKind.Unavailable, $"{file} {what}.", SaveAgain);

    /// <summary>Only who has the password can read it.</summary>
    public static SyncException Protected(string file) => new(
        "ExcelProtected", SyncErrorKind.NotAuthorized, $"{file} is encrypted: it is protected by a password or by rights management.",
        "Save it without a password, in a folder that only those may open who may see it. A password that only keeps people from changing cells does no harm.");

    /// <summary>A workbook that is cut off, or not as its kind must be.</summary>
    public static SyncException Damaged(string file, string why, Exception? inner = null) => new(
        "ExcelDamaged", SyncErrorKind.Unavailable, $"{file} is damaged or was not written to its end: {why.TrimEnd('.')}.",
        "See to it that it is whole before the synchronization starts. " + SaveAgain, inner);

    /// <summary>A workbook that unpacks to more than any list of accounts needs.</summary>
    public static SyncException TooLarge(string file, string what) => new(
        "ExcelTooLarge", SyncErrorKind.Unavailable, $"{file}: {what} unpacks to more than any list of accounts needs.",
        "Copy the accounts, as values, to a new workbook and use that.");

    /// <summary>Whether an exception means that the file is not as a workbook must be.</summary>
    public static bool IsDamage(Exception error) => error is XmlException or InvalidDataException or FileFormatException
        or OpenXmlPackageException or FormatException or OverflowException or IOException;
}
