namespace ZivverSynctool;

/// <summary>The product's words for its own values, as they stand in sentences.</summary>
public static class Words
{
    /// <summary>"user" or "functional account".</summary>
    public static string Of(AccountType type) => type == AccountType.User ? "user" : "functional account";

    /// <summary>A number of things, such as "1 link" and "3 links".</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A property as people call it, such as "phone number".</summary>
    public static string Of(SyncProperty property) => property switch
    {
        SyncProperty.Email => "address",
        SyncProperty.DisplayName => "name",
        SyncProperty.Enabled => "enabled",
        SyncProperty.Aliases => "aliases",
        SyncProperty.Delegates => "delegates",
        SyncProperty.PhoneNumber => "phone number",
        SyncProperty.OrganizationalUnit => "organizational unit",
        _ => "SSO key",
    };
}
