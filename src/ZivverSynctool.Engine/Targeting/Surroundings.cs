using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Targeting;

/// <summary>
/// What must be known beside the accounts that are meant, for a delta of these to be that of a full read: whatever else the
/// accounts that name them are known by, and who it is that would get access.
/// </summary>
internal sealed class Surroundings(Selection selection, IReadOnlyList<SourceRead> reads, ZivverSnapshot? zivver, LinkBook links)
{
    private readonly List<SourceGroup> _groups = reads.SelectMany(read => read.Groups).ToList();

    /// <summary>Whatever may stand among delegates and mean somebody who is meant, groups they are in included.</summary>
    public HashSet<string> Names()
    {
        var names = new HashSet<string>(reads.SelectMany(read => read.Accounts).Where(selection.IsMeant).SelectMany(account =>
            (account.Aliases ?? []).Append(account.Email).Concat(account.References ?? []).Concat(account.Identifiers.Select(identifier => identifier.Value))),
            StringComparer.OrdinalIgnoreCase);
        int before;
        do
        {
            before = names.Count;
            foreach (var group in _groups)
                if (names.Overlaps(MembersOf(group)))
                    names.UnionWith(NamesOf(group));
        }
        while (names.Count > before);
        return names;
    }

    /// <summary>The keys of the entries to read.</summary>
    public IEnumerable<string> Keys()
    {
        var concerned = Concerned();
        foreach (var account in concerned)
        {
            yield return account.Email;
            foreach (var identifier in account.Identifiers)
                yield return identifier.Value;
            foreach (var key in Gaining(account))
                yield return key;
        }

        foreach (var holder in selection.WithAccess ? zivver?.Accounts ?? [] : [])
            if (holder.DelegateIds.Any(selection.ZivverIds.Contains))
            {
                yield return holder.Email;
                foreach (var link in links.Of(holder.Id))
                    yield return link.Identifier.Value;
            }
    }

    private List<SyncAccount> Concerned()
    {
        var names = selection.WithAccess ? Names() : null;
        return reads.SelectMany(read => read.Accounts).Where(account => selection.IsMeant(account)
            || (names is not null && names.Overlaps((account.Delegates ?? []).Concat(account.DelegateReferences ?? [])))).ToList();
    }

    private IEnumerable<string> Gaining(SyncAccount account)
    {
        var named = new HashSet<string>((account.Delegates ?? []).Concat(account.DelegateReferences ?? []), StringComparer.OrdinalIgnoreCase);
        int before;
        do
        {
            before = named.Count;
            foreach (var group in _groups)
                if (named.Overlaps(NamesOf(group)))
                    named.UnionWith(MembersOf(group));
        }
        while (named.Count > before);
        named.ExceptWith(InZivver(account)?.Delegates ?? []);
        return named;
    }

    private ZivverAccount? InZivver(SyncAccount account) => account.Identifiers.Select(identifier => links.Find(account.AccountType, identifier))
        .OfType<AccountLink>().Select(link => zivver?.ById(link.ZivverId)).FirstOrDefault(found => found is not null) ?? zivver?.ByPrimary(account.Email);

    private static IEnumerable<string> NamesOf(SourceGroup group) =>
        (group.References ?? []).Concat(group.Email.Length > 0 ? [group.Email] : (IReadOnlyList<string>)[]);

    private static IEnumerable<string> MembersOf(SourceGroup group) => (group.Members ?? []).Concat(group.MemberReferences ?? []);
}
