namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Writes links to a file of the administrator's choice, in the form of the account mapping itself.</summary>
public static class MappingExport
{
    /// <summary>Writes the links as CSV that opens well in a spreadsheet.</summary>
    /// <param name="links">The links.</param>
    /// <param name="path">Full path, in a folder that is there.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <exception cref="SyncException"><c>OutputFileExists</c> or <c>OutputFileNotWritten</c>; a file that was there is as it was.</exception>
    public static void Write(IReadOnlyList<AccountLink> links, string path, bool force) =>
        OutputFile.Write(path, force, stream => MappingCsv.Write(links, stream));
}
