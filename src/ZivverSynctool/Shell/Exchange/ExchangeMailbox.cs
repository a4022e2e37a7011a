using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell.Exchange;

/// <summary>A mailbox, as an entry of the source that lacks only who has access to it.</summary>
/// <param name="Record">The entry.</param>
/// <param name="Key">What the commands of Exchange know it by for certain; null where it has nothing of the kind.</param>
/// <param name="Names">All that those commands may call it.</param>
internal sealed record ExchangeMailbox(SourceRecord Record, string? Key, IReadOnlyList<string> Names)
{
    /// <summary>Whether it is a shared mailbox, and not somebody's own.</summary>
    public bool IsShared => Record.AccountType == nameof(AccountType.FunctionalAccount);
}
