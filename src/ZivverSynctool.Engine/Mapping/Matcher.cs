using System.Runtime.CompilerServices;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Mapping;

/// <summary>
/// Brings the two sides together in the order of SPEC §3: mapping, then primary address; an alias only suggests. Nothing
/// here looks at what differs, and nothing is missing before every source account has had its turn.
/// </summary>
public sealed class Matcher
{
    private readonly MergedSources _sources;
    private readonly ZivverSnapshot _zivver;
    private readonly LinkBook _links;
    private readonly HashSet<string> _identifierNames;
    private readonly AccountMatch?[] _matches;
    private readonly TakenAccounts _taken;
    private readonly Dictionary<string, MatchDoubt> _spokenFor = new(StringComparer.OrdinalIgnoreCase);

    private Matcher(MergedSources sources, ZivverSnapshot zivver, LinkBook links)
    {
        _sources = sources;
        _zivver = zivver;
        _links = links;
        _matches = new AccountMatch?[sources.Accounts.Count];
        _taken = new TakenAccounts(zivver);
        _identifierNames = new HashSet<string>(sources.OtherIdentifierNames, StringComparer.OrdinalIgnoreCase);
        foreach (var account in sources.Accounts)
            for (var i = 0; i < account.Identifiers.Count; i++)
                _identifierNames.Add(account.Identifiers[i].Name);
    }

    /// <summary>One match per source account, in their order, then one per Zivver account that none of them is.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static IReadOnlyList<AccountMatch> Match(MergedSources sources, ZivverSnapshot zivver, LinkBook links) =>
        new Matcher(sources, zivver, links).Match();

    [MethodImpl(HotPath.Optimized)]
    private List<AccountMatch> Match()
    {
        // Whoever has a right to an account by a fixed identifier gets it before any address is looked at, in whatever
        // order the sources list them.
        var accounts = _sources.Accounts;
        for (var i = 0; i < accounts.Count; i++)
            _matches[i] = ByIdentifier(i, accounts[i]);
        Contradict(ExchangedIdentifiers.Find(accounts, _matches, _taken, _zivver, _links));
        for (var i = 0; i < accounts.Count; i++)
            _matches[i] ??= ByLinkedAddress(i, accounts[i]);
        for (var i = 0; i < accounts.Count; i++)
            _matches[i] ??= ByAddress(i, accounts[i]);

        var all = new List<AccountMatch>(_matches.Length + _zivver.Accounts.Count);
        foreach (var match in _matches)
            all.Add(match is { Kind: MatchKind.None, Doubt: null } ? Suggested(match) : match!);

        var named = NamedAccounts.Find(_sources, _zivver, _links, except: _taken.Contain);
        foreach (var account in _zivver.Accounts)
            if (!_taken.Contain(account))
                all.Add(Unmatched(account, named));
        return all;
    }

    [MethodImpl(HotPath.Optimized)]
    private AccountMatch? ByIdentifier(int index, SyncAccount account)
    {
        AccountLink? found = null;
        ZivverAccount? zivver = null;
        for (var i = 0; i < account.Identifiers.Count; i++)
        {
            var identifier = account.Identifiers[i];
            if (!identifier.IsFixed || _links.Find(account.AccountType, identifier) is not { } link || Linked(link) is not { } linked)
                continue;
            if (found is not null && found.ZivverId != link.ZivverId)
            {
                var doubt = new MatchDoubt(MatchDoubt.IdentifiersDisagree,
                    $"{found.Identifier} is linked to {found.Email}, but {identifier} to {link.Email}. Remove the wrong link with Remove-SyncAccountMapping.");
                _spokenFor[found.ZivverId] = doubt;
                return Doubtful(account, linked, doubt);
            }

            (found, zivver) = (link, linked);
        }

        if (found is null || zivver is null)
            return null;
        return (Contradiction(account, zivver, found) ?? DealtOutAgain(account, zivver, found)) is { } otherwise
            ? Doubtful(account, zivver, otherwise)
            : Take(index, account, zivver, MatchKind.Identifier);
    }

    /// <summary>The account that a link leads to, where it is there and of the link's type.</summary>
    [MethodImpl(HotPath.Optimized)]
    private ZivverAccount? Linked(AccountLink link) =>
        _zivver.ById(link.ZivverId) is { } zivver && zivver.AccountType == link.AccountType ? zivver : null;

    // Which of two identifiers is right cannot be known here: one was dealt out again, or the other one was replaced.
    [MethodImpl(HotPath.Optimized)]
    private MatchDoubt? Contradiction(SyncAccount account, ZivverAccount zivver, AccountLink found)
    {
        if (account.Identifiers.Count < 2)
            return null;
        var known = _links.Of(zivver.Id);
        foreach (var own in account.Identifiers)
            if (own.IsFixed && !known.Any(link => link.Identifier == own) && known.FirstOrDefault(link => link.Identifier.HasNameOf(own)) is { } other)
                return MatchDoubt.About(zivver, MatchDoubt.IdentifiersDisagree,
                    $"{zivver.Email} in Zivver is {found.Identifier}, but also {other.Identifier} and not {own}. If it is the same account: {LinkCommand.For(own, zivver)}.");
        return null;
    }

    // What never changes may be given to somebody new all the same, years later. Whoever comes back under another name and
    // no known address is as likely that one.
    [MethodImpl(HotPath.Optimized)]
    private MatchDoubt? DealtOutAgain(SyncAccount account, ZivverAccount zivver, AccountLink found) =>
        zivver.Enabled || account.Enabled == false || !AccountName.Differ(account, zivver) || IsConfirmed(zivver)
        || zivver.HasAddressOf(account)
            ? null
            : MatchDoubt.About(zivver, MatchDoubt.UnconfirmedLink,
                $"{zivver.Email} in Zivver is {found.Identifier}, but it is suspended, called '{zivver.DisplayName}' and not '{account.DisplayName}', and they have no address in common: {found.Identifier.Name} may have been dealt out again. If it is the same account: {LinkCommand.For(found.Identifier, zivver)}.");

    private AccountMatch? ByLinkedAddress(int index, SyncAccount account)
    {
        foreach (var identifier in account.Identifiers)
            if (!identifier.IsFixed && _links.Find(account.AccountType, identifier) is { } link
                && Linked(link) is { } zivver
                && !(_taken[zivver] is { } other && _matches[other]!.Kind == MatchKind.Identifier))
                return (AnotherOwner(account, zivver) ?? SuspendedStranger(account, zivver)) is { } doubt
                    ? Doubtful(account, zivver, doubt)
                    : Take(index, account, zivver, MatchKind.LinkedAddress);
        return null;
    }

    private AccountMatch ByAddress(int index, SyncAccount account)
    {
        var note = GoneNote(account);
        if (_zivver.ByPrimary(account.Email) is not { } zivver)
            return new AccountMatch { Source = account, Reason = note };
        // Whoever holds it by mapping may give the address up in the same run; the delta finds out.
        if (_taken.Contain(zivver))
            return new AccountMatch { Source = account, Reason = note };
        if (zivver.AccountType != account.AccountType)
            return Doubtful(account, MatchDoubt.TypeChange,
                $"Zivver has {account.Email} as a {Words.Of(zivver.AccountType)}, and the type of an account cannot change. Rename or delete that account in Zivver first.");
        if ((AnotherOwner(account, zivver) ?? SuspendedStranger(account, zivver)) is { } doubt)
            return Doubtful(account, zivver, doubt);

        return Take(index, account, zivver, MatchKind.Address) with
        {
            Reason = $"{note} Linked by address.".TrimStart(),
            ReasonCode = "LinkedByAddress",
        };
    }

    [MethodImpl(HotPath.Optimized)]
    private AccountMatch Take(int index, SyncAccount account, ZivverAccount zivver, MatchKind kind)
    {
        var match = new AccountMatch { Source = account, Zivver = zivver, Kind = kind };
        if (_taken[zivver] is not { } other)
        {
            _taken[zivver] = index;
            return match;
        }

        // Links that give one account to two say nothing about which of them has it.
        _matches[other] = Contested(_matches[other]!, zivver, account);
        return Contested(match, zivver, _sources.Accounts[other]);
    }

    private static AccountMatch Contested(AccountMatch match, ZivverAccount zivver, SyncAccount other) => match with
    {
        Zivver = null,
        Doubt = new MatchDoubt(MatchDoubt.IdentifiersDisagree,
            $"{zivver.Email} is linked to {other.Email} ({other.Location}) as well. Remove the wrong link with Remove-SyncAccountMapping."),
    };

    private void Contradict(IReadOnlyCollection<ExchangedIdentifier> exchanged)
    {
        foreach (var (index, identifier, linked, namesake, rival, _) in exchanged)
            _spokenFor[namesake.Id] = Contradict(index, MatchDoubt.About(namesake, MatchDoubt.IdentifierContradicted,
                $"{identifier} is linked to {linked.Email} ('{linked.DisplayName}'), but name and address are those of {namesake.Email} in Zivver, which is {rival}: identifiers may have been exchanged at the source. Correct them there, or say that it is {namesake.Email}: {LinkCommand.For(identifier, namesake)}."));

        // Whoever has the identifier of an account in doubt, under whatever name and address, does not get it in the meantime.
        foreach (var (index, identifier, _, namesake, rival, owner) in exchanged)
            if (owner is { } other && _matches[other]!.Zivver is not null)
                Contradict(other, new MatchDoubt(MatchDoubt.IdentifierContradicted,
                    $"{rival} is linked to {namesake.Email}, but name and address of that account are those of {_sources.Accounts[index].Location}, which is {identifier}: identifiers may have been exchanged at the source. Correct them there."));
    }

    private MatchDoubt Contradict(int index, MatchDoubt doubt)
    {
        var linked = _matches[index]!.Zivver!;
        _taken[linked] = null;
        _matches[index] = Doubtful(_sources.Accounts[index], linked, doubt);
        return doubt;
    }

    private MatchDoubt? AnotherOwner(SyncAccount account, ZivverAccount zivver)
    {
        foreach (var link in _links.Of(zivver.Id))
        {
            if (link.Identifier.IsFixed
                    ? account.Identifiers.Any(own => own.HasNameOf(link.Identifier) && own.Value != link.Identifier.Value)
                    : link.Identifier.IsAddress && link.Identifier.Value != account.Email && !IsLinkedByAddress(account, zivver))
                return MatchDoubt.About(zivver, MatchDoubt.RecycledAddress,
                    $"{zivver.Email} in Zivver belongs to {link.Identifier}, not to {account.Identifiers[0]}. If it is the same account: {LinkCommand.For(account.Identifiers[0], zivver)}; if not, free the address in Zivver.");

            // An identifier that no source has any longer was replaced for all; one that only this account lacks was lost.
            if (link.Identifier.IsFixed && _identifierNames.Contains(link.Identifier.Name)
                && !account.Identifiers.Any(own => own.HasNameOf(link.Identifier)) && !IsLinkedByAddress(account, zivver))
                return MatchDoubt.About(zivver, MatchDoubt.IdentifierMissing,
                    $"{zivver.Email} in Zivver is linked by {link.Identifier.Name}, which {account.Location} lacks. Fill it in at the source, or link the account by its address: {LinkCommand.For(account.Identifiers[0], zivver)}.");
        }

        return null;
    }

    private bool IsLinkedByAddress(SyncAccount account, ZivverAccount zivver) => account.Identifiers.Any(identifier =>
        !identifier.IsFixed && _links.Find(account.AccountType, identifier)?.ZivverId == zivver.Id);

    // Without a fixed identifier, whoever has the address of a suspended account now may be somebody else. Access must not go
    // there either, so it is a doubt and not a matter of enabling alone.
    private MatchDoubt? SuspendedStranger(SyncAccount account, ZivverAccount zivver) =>
        zivver.Enabled || !AccountName.Differ(account, zivver) || IsConfirmed(zivver)
            ? null
            : MatchDoubt.About(zivver, MatchDoubt.UnconfirmedLink,
                $"{zivver.Email} in Zivver is suspended and called '{zivver.DisplayName}', not '{account.DisplayName}': it may be somebody else's. If it is the same account: {LinkCommand.For(account.Identifiers[0], zivver)}.");

    private bool IsConfirmed(ZivverAccount zivver) => _links.Of(zivver.Id).Any(link => link.Confirmed is not null);

    private AccountMatch Suggested(AccountMatch match)
    {
        var account = match.Source!;
        var sharing = (account.Aliases ?? []).Select(_zivver.ByPrimary).Prepend(_zivver.ByAlias(account.Email)).OfType<ZivverAccount>();
        if (sharing.FirstOrDefault(found => MayBe(account, found)) is not { } candidate)
            return match;

        var doubt = MatchDoubt.About(candidate, MatchDoubt.AliasSuggestion,
            $"{account.Email} and {candidate.Email} in Zivver share an address and may be the same account. If so: {LinkCommand.For(account.Identifiers[0], candidate)}.");
        _spokenFor[candidate.Id] = doubt;
        return match with { Doubt = doubt };
    }

    private bool MayBe(SyncAccount account, ZivverAccount candidate) => candidate.AccountType == account.AccountType && !_taken.Contain(candidate)
        && !_links.Of(candidate.Id).Any(link => link.Identifier.IsFixed && account.Identifiers.Any(own => own.HasNameOf(link.Identifier)));

    [MethodImpl(HotPath.Optimized)]
    private AccountMatch Unmatched(ZivverAccount account, Dictionary<string, MatchDoubt> named)
    {
        var doubt = _spokenFor.TryGetValue(account.Id, out var spoken) ? spoken
            : named.TryGetValue(account.Id, out var byName) ? byName : null;
        return new AccountMatch { Zivver = account, Doubt = doubt, Missing = doubt is null };
    }

    private AccountMatch Doubtful(SyncAccount account, ZivverAccount zivver, MatchDoubt doubt)
    {
        _spokenFor[zivver.Id] = doubt;
        return new AccountMatch { Source = account, Doubt = doubt };
    }

    private static AccountMatch Doubtful(SyncAccount account, string code, string reason) =>
        new() { Source = account, Doubt = new MatchDoubt(code, reason) };

    private string GoneNote(SyncAccount account)
    {
        foreach (var identifier in account.Identifiers)
            if (_links.Find(account.AccountType, identifier) is { } link && Linked(link) is null)
                return $"The mapped account {link.Email} is gone from Zivver.";
        return "";
    }
}
