using ZivverSynctool.Infrastructure.Reports;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>The report of a run as files for a mail. The page names a limited number of accounts, so it is always small; a workbook names all.</summary>
internal sealed class NoticeReport
{
    // Encoded for mail, it is a third more; many servers take 10 MB.
    private const int LargestWorkbook = 5 << 20;

    private readonly RunNotice _notice;

    /// <summary>Makes the files.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="workbook">Whether there is a workbook as well.</param>
    public NoticeReport(RunNotice notice, bool workbook)
    {
        _notice = notice;
        if (notice.Report.Changes.Count == 0)
            return;
        var page = Make(".html", "text/html", new HtmlReport());
        var sheets = workbook ? Make(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", new XlsxReport()) : null;
        if (sheets?.Content.Length > LargestWorkbook)
        {
            Note = $"The workbook is too large for mail. To have it: {CommandFor(notice, ".xlsx")}";
            sheets = null;
        }

        Files = sheets is null ? [page] : [page, sheets];
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<Attachment> Files { get; } = [];

    /// <summary>What is not in them, in words; empty where all is.</summary>
    public string Note { get; } = "";

    /// <summary>The command that makes the report anew.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="extension">What its file ends in.</param>
    public static string CommandFor(RunNotice notice, string extension) => $"Get-SyncReview -RunId {notice.Run.Id} | Export-SyncReport report{extension}";

    private Attachment Make(string extension, string mediaType, IReportFormat format)
    {
        using var content = new MemoryStream();
        format.Write(_notice.Report, content, CancellationToken.None);
        return new Attachment($"{_notice.Name} {_notice.Run.Id}{extension}", mediaType, content.ToArray());
    }
}
