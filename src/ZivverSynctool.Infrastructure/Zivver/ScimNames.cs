namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Names of schemas and paths (RFC 7643 §8.7; ZIVVER-API, Resources).</summary>
internal static class ScimNames
{
    public const string User = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public const string ZivverUser = "urn:ietf:params:scim:schemas:zivver:0.1:User";
    public const string ZivverGroup = "urn:ietf:params:scim:schemas:zivver:0.1:Group";
    public const string PatchOperation = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /// <summary>The collection of an account type, as a path.</summary>
    public static string Collection(AccountType type) => type == AccountType.User ? "Users" : "Groups";

    /// <summary>The path of one account.</summary>
    public static string Resource(AccountType type, string id) => $"{Collection(type)}/{Uri.EscapeDataString(id)}";

    /// <summary>The attribute that holds the primary address.</summary>
    public static string AddressAttribute(AccountType type) => type == AccountType.User ? "userName" : "externalId";
}
