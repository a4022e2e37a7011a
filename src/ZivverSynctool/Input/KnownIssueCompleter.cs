using ZivverSynctool.Infrastructure;

namespace ZivverSynctool.Input;

/// <summary>Offers words of the failures that somebody has made known.</summary>
public abstract class KnownIssueCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile)
    {
        using var session = new SyncSession(profile, null);
        return session.KnownIssues.All.Select(Word).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>What is offered of an issue.</summary>
    protected abstract string Word(SyncKnownIssue issue);
}
