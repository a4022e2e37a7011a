using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Targeting;

/// <summary>
/// The accounts that a call is about: those that were asked for, by whatever the mapping, Zivver and the sources know them by.
/// What is learned widens it only along what makes one account of several entries: a fixed identifier or a primary address.
/// </summary>
internal sealed class Selection(IReadOnlyList<string> identities, bool withAccess)
{
    private readonly IdentityFilter _asked = new(identities);
    private readonly HashSet<string> _addresses = [];
    private readonly HashSet<Identifier> _identifiers = [];
    private readonly HashSet<string> _zivverIds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was asked for, as it was given.</summary>
    public IReadOnlyList<string> Identities => identities;

    /// <summary>Whether the call is about the accounts that name those as delegate as well.</summary>
    public bool WithAccess => withAccess;

    /// <summary>Whether it may mean anybody, so that sources must be read whole.</summary>
    public bool HasWildcard => identities.Any(identity => identity.Contains('*') || identity.Contains('?'));

    /// <summary>The keys by which sources may know the accounts.</summary>
    public IEnumerable<string> Keys => identities.SelectMany(Forms).Concat(_addresses).Concat(_identifiers.Select(identifier => identifier.Value));

    /// <summary>The Zivver ids of the accounts, as far as they are known.</summary>
    public IReadOnlyCollection<string> ZivverIds => _zivverIds;

    /// <summary>Learns what the mapping knows: other identifiers, and former addresses.</summary>
    public void Learn(LinkBook links)
    {
        foreach (var id in links.ZivverIds)
            if (links.Of(id).Any(_asked.Match))
                Include(id, links);
    }

    /// <summary>Learns which accounts of Zivver are meant, and what they are linked to.</summary>
    public void Learn(ZivverSnapshot zivver, LinkBook links)
    {
        foreach (var account in zivver.Accounts)
            if (IsMeant(account))
            {
                Include(account.Id, links);
                _addresses.Add(account.Email);
            }
    }

    /// <summary>Learns what the entries of the sources that are meant go by.</summary>
    public void Learn(IReadOnlyList<SourceRead> reads)
    {
        bool grown;
        do
        {
            grown = false;
            foreach (var read in reads)
            {
                foreach (var account in read.Accounts)
                    grown |= IsMeant(account) && Include(account.Email, account.Identifiers);
                foreach (var problem in read.Problems)
                    grown |= IsMeant(problem) && Include(problem.Email, problem.Identifiers);
            }
        }
        while (grown);
    }

    /// <summary>Learns all that can be known.</summary>
    public void Learn(IReadOnlyList<SourceRead> reads, ZivverSnapshot zivver, LinkBook links)
    {
        Learn(links);
        Learn(zivver, links);
        Learn(reads);
    }

    public bool IsMeant(SyncAccount account) => _asked.Match(account) || IsKnown(account.Email, account.Identifiers);

    public bool IsMeant(SourceProblem problem) => _asked.Match(problem) || IsKnown(problem.Email, problem.Identifiers);

    public bool IsMeant(ZivverAccount account) => _zivverIds.Contains(account.Id) || _asked.Match(account);

    public bool IsMeant(AccountMatch match) =>
        (match.Source is { } source && IsMeant(source)) || (match.Zivver is { } zivver && IsMeant(zivver));

    public bool IsMeant(SyncChange change) => _asked.Match(change) || IsKnown(change.Email, change.Identifiers)
        || (change.Source is { } source && IsMeant(source)) || (change.Zivver is { } zivver && IsMeant(zivver));

    private bool IsKnown(string email, IReadOnlyList<Identifier> known) => _addresses.Contains(email) || known.Any(_identifiers.Contains);

    private bool Include(string email, IReadOnlyList<Identifier> known)
    {
        var grown = email.Length > 0 && _addresses.Add(email);
        foreach (var identifier in known)
            grown |= identifier.IsFixed && _identifiers.Add(identifier);
        return grown;
    }

    private void Include(string zivverId, LinkBook links)
    {
        _zivverIds.Add(zivverId);
        foreach (var link in links.Of(zivverId))
            Include(link.Email, [link.Identifier]);
    }

    // People write identifiers with their name as well, as the mapping shows them.
    private static IEnumerable<string> Forms(string identity)
    {
        var text = identity.Trim();
        yield return text;
        if (text.IndexOf('=') is > 0 and var sign && sign < text.Length - 1)
            yield return text.Substring(sign + 1);
    }
}
