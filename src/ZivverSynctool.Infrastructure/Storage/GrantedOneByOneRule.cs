using ZivverSynctool.Infrastructure.Sources.Ldap.Entries;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>
/// Exchange writes into a directory only those who were given access one by one and whose Outlook opens the mailbox by itself. Whoever has access
/// through a group is not among them, and must not lose it.
/// </summary>
internal static class GrantedOneByOneRule
{
    /// <summary>Notes sources that would take access away on the ground of such lists.</summary>
    public static void Check(SyncProfile profile, ProfileObject root, ProfileFaults faults)
    {
        foreach (var (settings, node) in profile.Sources.Zip(root.Items("sources"), (settings, node) => (settings, node)))
            foreach (var type in TypesOf(settings))
                if (!profile.Manage.TryGetValue((type, SyncProperty.Delegates), out var mode) || mode == ManageMode.Mirror)
                    faults.Add(node, $"takes delegates from {AttributeMap.GrantedOneByOne}, which knows only people who were given access one by one. Under 'manage' "
                        + $"\"{ProfileKeys.CamelCase(type.ToString())}.delegates\" must be \"add\" or \"ignore\", so that nobody loses the access that a group gives.");
    }

    private static IEnumerable<AccountType> TypesOf(SourceSettings settings)
    {
        if (settings.Ldap is not { } ldap)
            yield break;
        if (settings.Columns.TryGetValue(nameof(SyncProperty.Delegates), out var attribute) && IsList(attribute))
            yield return AccountType.User;
        if ((ldap.SharedMailboxes is { } shared && IsList(shared.Delegates ?? AttributeMap.GrantedOneByOne)) || (ldap.DisabledUsers?.Delegates is { } named && IsList(named)))
            yield return AccountType.FunctionalAccount;
    }

    private static bool IsList(string attribute) => string.Equals(attribute, AttributeMap.GrantedOneByOne, StringComparison.OrdinalIgnoreCase);
}
