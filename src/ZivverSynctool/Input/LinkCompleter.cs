using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;

namespace ZivverSynctool.Input;

/// <summary>Offers words that the account mapping knows: the accounts of the last run, without asking Zivver or a source.</summary>
public abstract class LinkCompleter : ProfileValueCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Words(SyncProfile profile)
    {
        using var session = new SyncSession(profile, null);
        var links = session.ReadMapping(CancellationToken.None).OfType<ItemEvent>().Select(item => (AccountLink)item.Item).ToList();
        return links.Select(Word).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(word => word, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What is offered of a link.</summary>
    protected abstract string Word(AccountLink link);
}
