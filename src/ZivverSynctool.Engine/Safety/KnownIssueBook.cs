namespace ZivverSynctool.Safety;

/// <summary>Takes down which failures somebody has seen, and forgets them again.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="profile">Full path of the profile.</param>
/// <param name="who">The account that says so.</param>
/// <param name="clock">The time, UTC.</param>
public sealed class KnownIssueBook(IKnownIssueStore store, string profile, string who, Func<DateTimeOffset> clock)
{
    /// <summary>All that are kept, also those whose time is over.</summary>
    public IReadOnlyList<SyncKnownIssue> All => store.Load();

    /// <summary>Takes down one, in the place of what was known of the same failure.</summary>
    /// <exception cref="SyncException"><c>TimePassed</c>.</exception>
    public SyncKnownIssue Set(string identity, string code, DateTimeOffset until, string reason)
    {
        var now = clock();
        if (until <= now)
            throw new SyncException("TimePassed", SyncErrorKind.InvalidArgument,
                $"An issue known until {until.LocalDateTime:yyyy-MM-dd HH:mm} would be forgotten already.", "Give a time to come, or remove it with Remove-SyncKnownIssue.");
        var issue = new SyncKnownIssue
        {
            Identity = identity.Trim(),
            Code = code.Trim(),
            Until = until.ToUniversalTime(),
            Reason = reason,
            Who = who,
            Since = now,
            Profile = profile,
        };
        store.Save([.. store.Load().Where(other => !IsSame(other, issue.Identity, issue.Code)), issue]);
        return issue;
    }

    /// <summary>Forgets what is known of an account.</summary>
    /// <param name="identity">The account.</param>
    /// <param name="code">The failure; null is all of that account.</param>
    /// <exception cref="SyncException"><c>KnownIssueMissing</c>.</exception>
    public void Remove(string identity, string? code)
    {
        var issues = store.Load();
        var rest = issues.Where(issue => !IsSame(issue, identity.Trim(), code?.Trim() ?? issue.Code)).ToList();
        if (rest.Count == issues.Count)
            throw new SyncException("KnownIssueMissing", SyncErrorKind.NotFound,
                $"No issue{(code is null ? "" : $" {code}")} is known of '{identity}'.", "Get-SyncKnownIssue lists those that are.");
        store.Save(rest);
    }

    private static bool IsSame(SyncKnownIssue issue, string identity, string code) =>
        string.Equals(issue.Identity, identity, StringComparison.OrdinalIgnoreCase) && string.Equals(issue.Code, code, StringComparison.OrdinalIgnoreCase);
}
