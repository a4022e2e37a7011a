using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>
/// Knows which accounts of Zivver some entry of a source speaks for that is not plainly out of use: by any address or linked
/// identifier, whatever the type, and also where the entry has a problem. Whoever may be in use is never deleted.
/// </summary>
internal sealed class LivingAccounts
{
    private readonly LinkBook _links;

    // A mapping that somebody edited may write an address in another way, and two sources one GUID; to keep an account, either will do.
    private readonly Dictionary<string, string> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);

    public LivingAccounts(MergedSources sources, LinkBook links)
    {
        _links = links;
        foreach (var account in sources.Accounts.Where(IsInUse).Concat(sources.InUseElsewhere))
            Add(account.AllAddresses, account.Identifiers, $"{account.Email} ({account.Location})");
        foreach (var problem in sources.Problems)
            Add(problem.Addresses.Append(problem.Email), problem.Identifiers, $"{problem.Email} ({problem.Location})");
    }

    /// <summary>Whether an account of the sources may be in use: all but a user that is suspended, and a functional account that names no delegate.</summary>
    public static bool IsInUse(SyncAccount account) => account.AccountType == AccountType.User
        ? account.Enabled != false
        : account.Delegates is not { Count: 0 } || account.DelegateReferences is { Count: > 0 };

    /// <summary>The entry that speaks for an account by what it goes by, or went by, in words; null where none does.</summary>
    public string? SpeakerFor(ZivverAccount account)
    {
        var links = _links.Of(account.Id);
        foreach (var address in account.Aliases.Append(account.Email).Concat(links.SelectMany(link => link.FormerAddresses.Append(link.Email))))
            if (_byAddress.TryGetValue(address, out var speaker))
                return speaker;
        foreach (var link in links)
            if (_byIdentifier.TryGetValue(link.Identifier.ToString(), out var speaker))
                return speaker;
        return null;
    }

    private void Add(IEnumerable<string> addresses, IReadOnlyList<Identifier> identifiers, string speaker)
    {
        foreach (var address in addresses)
            _byAddress[address] = speaker;
        foreach (var identifier in identifiers)
            _byIdentifier[identifier.ToString()] = speaker;
    }
}
