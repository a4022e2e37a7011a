using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>
/// Knows which accounts of Zivver some entry of a source speaks for that is not plainly out of use: by any address or linked
/// identifier, whatever the type, and also where the entry has a problem. Whoever may be in use is never deleted.
/// </summary>
internal sealed class LivingAccounts
{
    private readonly Dictionary<string, string> _speakers = new(StringComparer.OrdinalIgnoreCase);

    public LivingAccounts(MergedSources sources, ZivverSnapshot zivver, LinkBook links)
    {
        foreach (var account in sources.Accounts)
            if (IsInUse(account))
                Name(zivver, links, (account.Aliases ?? []).Prepend(account.Email), account.Identifiers, $"{account.Email} ({account.Location})");
        foreach (var problem in sources.Problems)
            Name(zivver, links, problem.Addresses.Append(problem.Email), problem.Identifiers, $"{problem.Email} ({problem.Location})");
    }

    /// <summary>Whether an account of the sources may be in use: all but a user that is suspended, and a functional account that names no delegate.</summary>
    public static bool IsInUse(SyncAccount account) => account.AccountType == AccountType.User
        ? account.Enabled != false
        : account.Delegates is not { Count: 0 } || account.DelegateReferences is { Count: > 0 };

    /// <summary>The entry that speaks for an account, in words; null where none does.</summary>
    public string? SpeakerFor(ZivverAccount account) => _speakers.TryGetValue(account.Id, out var speaker) ? speaker : null;

    private void Name(ZivverSnapshot zivver, LinkBook links, IEnumerable<string> addresses, IReadOnlyList<Identifier> identifiers, string speaker)
    {
        foreach (var address in addresses)
        {
            Add(zivver.ByPrimary(address), speaker);
            Add(zivver.ByAlias(address), speaker);
        }

        foreach (var identifier in identifiers)
            foreach (var type in new[] { AccountType.User, AccountType.FunctionalAccount })
                if (links.Find(type, identifier) is { } link)
                    Add(zivver.ById(link.ZivverId), speaker);
    }

    private void Add(ZivverAccount? account, string speaker)
    {
        if (account is not null && !_speakers.ContainsKey(account.Id))
            _speakers.Add(account.Id, speaker);
    }
}
