namespace ZivverSynctool.Infrastructure.Notifications.Mail;

/// <summary>A notice as plain text: what needs attention first, then all else.</summary>
internal static class MailText
{
    /// <summary>How many reasons are told; the report has all.</summary>
    public const int MostReasons = 20;

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

        var failures = FailureGroup.Of(notice, MostReasons);
        foreach (var (who, reason) in failures)
            yield return $"- {who}: {reason}";
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
