using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>
/// Users whose aliases or delegates are managed while no source has single sign-on keys: what is sent of them takes the place of a key that they
/// may have in Zivver (SPEC §1, SSO key).
/// </summary>
internal static class KeylessUsers
{
    /// <summary>What follows from it.</summary>
    public const string Warning =
        "Changes of aliases and delegates are sent without a single sign-on key, since no source has any; that breaks single sign-on for users who have a key in Zivver. Only changes of those whose key was sent from here are held back.";

    /// <summary>What to do about it.</summary>
    public const string Remedy =
        "Let a source supply the key that the identity provider sends. Without single sign-on, say under 'manage' in the profile: \"user.ssoAccountKey\": \"ignore\".";

    /// <summary>Whether there are such users.</summary>
    public static bool AreThere(MergedSources sources, SyncProfile profile)
    {
        var users = sources.Accounts.Where(account => account.AccountType == AccountType.User).ToList();
        bool IsManaged(SyncProperty property) => ModeOf(profile, property) != ManageMode.Ignore && users.Exists(user => user.ValueOf(property) is not null);
        return ModeOf(profile, SyncProperty.SsoAccountKey) != ManageMode.Ignore
            && (IsManaged(SyncProperty.Aliases) || IsManaged(SyncProperty.Delegates))
            && !users.Exists(user => user.SsoAccountKey is not null);
    }

    private static ManageMode ModeOf(SyncProfile profile, SyncProperty property) =>
        profile.Manage.TryGetValue((AccountType.User, property), out var mode) ? mode : ManageMode.Mirror;
}
