using System.DirectoryServices.Protocols;
using System.Globalization;

namespace ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

/// <summary>Entries of a directory that are accounts, all of one kind.</summary>
/// <param name="Type">The type of account they are.</param>
/// <param name="BaseDns">Where they are.</param>
/// <param name="Scope">How far below.</param>
/// <param name="Filter">Which entries there.</param>
/// <param name="Delegates">The attributes with the distinguished names of those who have access; none is "not supplied".</param>
/// <param name="AreGroups">Whether they are groups, so that naming one as a delegate means those in it.</param>
internal sealed record EntrySet(AccountType Type, IReadOnlyList<string> BaseDns, SearchScope Scope, string Filter, IReadOnlyList<string> Delegates, bool AreGroups)
{
    // RecipientTypeDetails of Exchange: each kind in the own organization, and as seen from there when it is in Exchange Online.
    private static readonly long[] Shared = [4, 1L << 35];
    private static readonly long[] NobodysOrElsewhere = [.. Shared, 2, 16, 32, 1L << 33, 1L << 34];

    /// <summary>What a source is set to deliver.</summary>
    public static IEnumerable<EntrySet> Of(SourceSettings settings, DirectoryKind kind, AttributeMap map)
    {
        var ldap = settings.Ldap!;
        var people = kind.IsActiveDirectory ? LdapFilter.And(LdapFilter.Is("objectCategory", "person"), LdapFilter.Is("objectClass", "user")) : LdapFilter.Is("objectClass", "inetOrgPerson");
        var addressed = LdapFilter.Has(map[SyncProperty.Email][0]);
        string[] usual = [people, addressed, .. map.IsMailboxKindKnown ? [LdapFilter.Not(OfKind(NobodysOrElsewhere))] : (string[])[]];
        if (settings.AccountTypes.Contains(AccountType.User))
            yield return new EntrySet(AccountType.User, ldap.BaseDns, ScopeOf(ldap), ldap.Filter ?? LdapFilter.And(usual), map[SyncProperty.Delegates], false);
        if (!settings.AccountTypes.Contains(AccountType.FunctionalAccount))
            yield break;

        EntrySet Mailboxes(LdapMailboxes mailboxes, IReadOnlyList<string> usualDelegates, params string[] filters) => new(
            AccountType.FunctionalAccount, mailboxes.BaseDns.Count > 0 ? mailboxes.BaseDns : ldap.BaseDns, ScopeOf(ldap),
            LdapFilter.And([.. filters, mailboxes.Filter ?? addressed]), mailboxes.Delegates is { } named ? [named] : usualDelegates, mailboxes == ldap.Groups);

        if (ldap.SharedMailboxes is { } shared)
            yield return Mailboxes(shared, [AttributeMap.GrantedOneByOne], OfKind(Shared));
        if (ldap.DisabledUsers is { } disabled)
            yield return Mailboxes(disabled, [], kind.IsActiveDirectory ? [people, LdapFilter.IsDisabled] : []);
        if (ldap.Groups is { } groups)
            yield return Mailboxes(groups, kind.MemberAttributes, kind.GroupFilter);
    }

    private static SearchScope ScopeOf(LdapSettings ldap) => ldap.Scope == LdapScope.OneLevel ? SearchScope.OneLevel : SearchScope.Subtree;

    private static string OfKind(IEnumerable<long> kinds) =>
        LdapFilter.Or([.. kinds.Select(kind => LdapFilter.Is(AttributeMap.MailboxKind, kind.ToString(CultureInfo.InvariantCulture)))]);
}
