using ZivverSynctool.Infrastructure.Logging;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>A notice as the few lines that a chat has room for: what needs attention first.</summary>
internal static class ChatLines
{
    private const int MostReasons = 10;
    private const int LongestLine = 800;

    /// <summary>The lines, without the headline and the facts.</summary>
    public static IReadOnlyList<string> Of(RunNotice notice) => [.. All(notice).Select(line => NoticeWords.Short(line, LongestLine))];

    private static IEnumerable<string> All(RunNotice notice)
    {
        if (notice.Why.Length > 0)
            yield return LogText.OneLine(notice.Why);
        foreach (var refusal in notice.Run.Refused)
            yield return $"Held back: {refusal.Reason} To approve that, once it has been looked at: {refusal.Command}";
        foreach (var (who, reason) in FailureGroup.Of(notice, MostReasons))
            yield return $"{who}: {reason}";
    }
}
