namespace ZivverSynctool.Checks;

/// <summary>The properties that accounts of a type have, and how a profile names them.</summary>
internal static class ManagedProperty
{
    private static readonly SyncProperty[] OfUsersOnly = [SyncProperty.Enabled, SyncProperty.PhoneNumber, SyncProperty.SsoAccountKey];

    public static IEnumerable<SyncProperty> Of(AccountType type) => Enum.GetValues(typeof(SyncProperty)).Cast<SyncProperty>()
        .Where(property => type == AccountType.User || !OfUsersOnly.Contains(property));

    /// <summary>The key under <c>manage</c>, such as <c>functionalAccount.aliases</c>.</summary>
    public static string KeyOf(AccountType type, SyncProperty property) => $"{Lower(type.ToString())}.{Lower(property.ToString())}";

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
