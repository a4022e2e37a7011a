namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Writes links to a file of the administrator's choice, in the form of the account mapping itself.</summary>
public static class MappingExport
{
    /// <summary>Writes the links as CSV that opens well in a spreadsheet.</summary>
    /// <param name="links">The links.</param>
    /// <param name="path">Full path; its folder is made where needed.</param>
    /// <param name="force">Whether it may take the place of a file that is there.</param>
    /// <exception cref="SyncException"><c>MappingExportExists</c> or <c>MappingExportNotWritten</c>; a file that was there is as it was.</exception>
    public static void Write(IReadOnlyList<AccountLink> links, string path, bool force)
    {
        if (!force && File.Exists(path))
            throw new SyncException(
                "MappingExportExists", SyncErrorKind.InvalidArgument, $"There is a file '{path}' already.",
                "Choose another name, or replace the file with -Force.");
        var content = MappingCsv.Write(links);
        try
        {
            AtomicFile.Replace(path, stream => stream.Write(content, 0, content.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "MappingExportNotWritten", SyncErrorKind.InvalidArgument, $"'{path}' cannot be written: {e.Message.TrimEnd('.')}.",
                "Close the file where it is open, or choose a folder that you may write to.", e);
        }
    }
}
