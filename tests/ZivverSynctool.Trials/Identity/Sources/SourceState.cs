using System.Collections.Immutable;
using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>What the sources are about to say: the organization as it is, and what is wrong or lacking in what is told of it.</summary>
internal sealed record SourceState
{
    /// <summary>The organization.</summary>
    public required Organization Organization { get; init; }

    /// <summary>What is wrong with lines.</summary>
    public ImmutableList<SourceError> Errors { get; init; } = [];

    /// <summary>Members of groups by the group's address; null where they cannot be told.</summary>
    public ImmutableSortedDictionary<string, IReadOnlyList<string>?> Groups { get; init; } = ImmutableSortedDictionary<string, IReadOnlyList<string>?>.Empty;

    /// <summary>The identifiers that the sources supply; null for all that accounts have.</summary>
    public IReadOnlyList<string>? Identifiers { get; init; }

    /// <summary>All lines, under a setting.</summary>
    public IEnumerable<SourceLine> Lines(HistorySetting setting)
    {
        foreach (var (owner, account) in Organization.Accounts)
        {
            var errors = Errors.Where(error => error.Owner == owner).ToList();
            var told = errors.Aggregate(Identified(Supplied(account, setting)), (now, error) => error.Change(now));
            var line = new SourceLine(owner, told) { IsUnreadable = errors.Exists(error => error.Kind == SourceErrorKind.Unreadable) };
            yield return line;
            if (errors.Exists(error => error.Kind == SourceErrorKind.ListedTwice))
                yield return line;
            if (setting.MailboxObjects && account.AccountType == AccountType.FunctionalAccount)
                yield return line with { Account = ObjectBehind(told), IsMailboxObject = true };
        }
    }

    private static SyncAccount Supplied(SyncAccount account, HistorySetting setting) => setting.Unsupplied.Aggregate(account, SourceError.Without);

    private SyncAccount Identified(SyncAccount account) =>
        account.Identifiers.Where(identifier => identifier.IsFixed && Identifiers?.Contains(identifier.Name) != false).ToList() is { Count: > 0 } supplied
            ? account with { Identifiers = supplied }
            : SourceError.WithoutIdentifiers(account);

    private static SyncAccount ObjectBehind(SyncAccount mailbox) => mailbox with
    {
        AccountType = AccountType.User,
        Enabled = false,
        SsoAccountKey = null,
        PhoneNumber = null,
        Delegates = null,
        Aliases = null,
    };
}
