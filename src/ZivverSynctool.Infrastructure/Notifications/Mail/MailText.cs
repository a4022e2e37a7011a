namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>A notice as plain text: what needs attention first, then all else.</summary>
internal static class MailText
{
    /// <summary>How many accounts are named; the report has all.</summary>
    public const int MostAccounts = 20;

    /// <summary>The text.</summary>
    public static string Of(RunNotice notice, string note) => string.Join("\n", Lines(notice, note)) + "\n";

    private static IEnumerable<string> Lines(RunNotice notice, string note)
    {
        yield return NoticeWords.Headline(notice);
        yield return "";
        if (notice.Why.Length > 0)
        {
            yield return notice.Why;
            yield return "";
        }

        foreach (var refusal in notice.Run.Refused)
        {
            yield return $"Held back: {refusal.Reason} To approve that, once it has been looked at:";
            yield return $"    {refusal.Command}";
            yield return "";
        }

        var failures = notice.Failures;
        foreach (var failure in failures.Take(MostAccounts))
            yield return $"- {failure.Change.Email}: {NoticeWords.Reason(failure)}";
        if (failures.Count > MostAccounts)
            yield return $"- and {failures.Count - MostAccounts} more";
        if (failures.Count > 0)
            yield return "";
        foreach (var (label, value) in NoticeWords.Facts(notice))
            yield return $"{label}: {value}";
        if (note.Length > 0)
        {
            yield return "";
            yield return note;
        }
    }
}
