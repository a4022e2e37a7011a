namespace ZivverSynctool.Safety;

/// <summary>Tells failures that somebody has seen from new ones.</summary>
internal sealed class KnownIssues
{
    /// <summary>Nothing is known.</summary>
    public static readonly KnownIssues None = new([], default);

    private readonly ILookup<(string Identity, string Code), SyncKnownIssue> _issues;

    /// <param name="issues">What somebody has seen.</param>
    /// <param name="now">The time, UTC.</param>
    public KnownIssues(IEnumerable<SyncKnownIssue> issues, DateTimeOffset now) =>
        _issues = issues.Where(issue => issue.Until > now).ToLookup(issue => (Fold(issue.Identity), Fold(issue.Code)));

    /// <summary>The result, with what is known of it where it did not quite succeed.</summary>
    public SyncResult Mark(SyncResult result) =>
        result.Outcome is SyncOutcome.Failed or SyncOutcome.Partial && Of(result) is { } issue
            ? result with { KnownIssue = issue.Reason.Length > 0 ? issue.Reason : "known" }
            : result;

    private SyncKnownIssue? Of(SyncResult result) =>
        new[] { result.Email, result.Zivver?.Email, result.ZivverId }.OfType<string>()
            .SelectMany(identity => _issues[(Fold(identity), Fold(result.ErrorId))]).FirstOrDefault();

    private static string Fold(string text) => text.ToLowerInvariant();
}
