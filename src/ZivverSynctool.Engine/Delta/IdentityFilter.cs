using ZivverSynctool.Sources;

namespace ZivverSynctool.Delta;

/// <summary>Picks accounts by address, alias, identifier, with its name or without, or Zivver id; <c>*</c> and <c>?</c> are wildcards in addresses.</summary>
public sealed class IdentityFilter
{
    private readonly AddressPatterns? _patterns;
    private readonly HashSet<string> _values;

    /// <summary>Makes a filter; an empty list lets everything through.</summary>
    public IdentityFilter(IReadOnlyList<string> identities)
    {
        _values = new HashSet<string>(identities.Select(identity => identity.Trim()), StringComparer.OrdinalIgnoreCase);
        _patterns = identities.Count == 0 ? null : new AddressPatterns(identities.Where(identity => identity.Contains('@')));
    }

    /// <summary>Whether a source account is meant.</summary>
    public bool Match(SyncAccount account) => _patterns is null
        || Match(account.Email) || (account.Aliases ?? []).Any(Match) || Match(account.Identifiers);

    /// <summary>Whether a Zivver account is meant.</summary>
    public bool Match(ZivverAccount account) => _patterns is null
        || Match(account.Email) || account.Aliases.Any(Match) || _values.Contains(account.Id);

    /// <summary>Whether an entry with a problem is meant.</summary>
    public bool Match(SourceProblem problem) => _patterns is null || problem.Addresses.Any(Match) || Match(problem.Email) || Match(problem.Identifiers);

    /// <summary>Whether a link is of an account that is meant, by what the mapping last knew of it.</summary>
    public bool Match(AccountLink link) => _patterns is null
        || Match(link.Email) || link.FormerAddresses.Any(Match) || Match([link.Identifier]) || _values.Contains(link.ZivverId);

    /// <summary>Whether a change is about an account that is meant.</summary>
    public bool Match(SyncChange change) => _patterns is null
        || (change.Source is { } source && Match(source)) || (change.Zivver is { } zivver && Match(zivver))
        || Match(change.Email) || Match(change.Identifiers);

    private bool Match(string address) => _patterns!.Match(address);

    private bool Match(IReadOnlyList<Identifier> identifiers) =>
        identifiers.Any(identifier => _values.Contains(identifier.Value) || _values.Contains(identifier.ToString()));
}
