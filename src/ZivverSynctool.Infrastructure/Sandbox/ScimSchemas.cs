namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The schema names of ZIVVER-API, Resources, and of RFC 7644 §3.</summary>
internal static class ScimSchemas
{
    public const string User = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public const string ZivverUser = "urn:ietf:params:scim:schemas:zivver:0.1:User";
    public const string ZivverGroup = "urn:ietf:params:scim:schemas:zivver:0.1:Group";
    public const string ListResponse = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    public const string Error = "urn:ietf:params:scim:api:messages:2.0:Error";
}
