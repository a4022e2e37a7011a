using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Bodies of POST, PUT and PATCH, read leniently (ZIVVER-API, Resources).</summary>
internal static class ScimReader
{
    private const string NoUnit = "/";

    /// <summary>The primary address in a body, or null.</summary>
    public static string? AddressIn(ScimObject body, AccountType type) =>
        body.Text(type == AccountType.User ? "userName" : "externalId");

    public static AccountWrite Account(ScimObject body, AccountType type) => new()
    {
        AccountType = type,
        Email = AddressIn(body, type),
        DisplayName = type == AccountType.User ? body.Object("name")?.Text("formatted") : body.Text("displayName"),
        Active = type == AccountType.User ? body.Flag("active") : null,
        PhoneNumber = type == AccountType.User && body.Values("phoneNumbers") is { } numbers ? numbers is [var number, ..] ? number : "" : null,
        // An extension that is sent replaces the old one whole: without a division, there is none.
        Division = body.Object(ScimSchemas.Enterprise) is { } enterprise ? enterprise.Text("division") ?? NoUnit : null,
        Extension = (body.Object(ScimSchemas.ZivverUser) ?? body.Object(ScimSchemas.ZivverGroup)) is { } zivver ? Extension(zivver) : null,
        Members = type == AccountType.FunctionalAccount ? body.Values("members") : null,
    };

    /// <summary>The members that a PATCH sets; null where it removes them all.</summary>
    public static IReadOnlyList<string>? MembersPatch(ScimObject body)
    {
        if (body.Find("Operations") is not { ValueKind: System.Text.Json.JsonValueKind.Array } operations || operations.GetArrayLength() != 1)
            throw new ScimRefusal(400, "Exactly one operation is supported");
        var operation = ScimObject.From(operations[0], "Operations");
        var path = operation.Text("path");
        if (path is not null && !path.Equals("members", StringComparison.OrdinalIgnoreCase))
            throw new ScimRefusal(400, $"Unsupported path: {path}");
        return operation.Text("op")?.ToLowerInvariant() switch
        {
            "remove" when path is not null => null,
            "replace" => Replacement(operation, path),
            var other => throw new ScimRefusal(400, $"Unsupported operation: {other}"),
        };
    }

    // RFC 7644 §3.5.2.3: without a path, the value is an object that names the attribute.
    private static IReadOnlyList<string> Replacement(ScimObject operation, string? path)
    {
        if (path is null)
            return operation.Object("value")?.Values("members") ?? throw ScimRefusal.InvalidValue("value");
        return operation.Values("value") ?? throw ScimRefusal.InvalidValue("value");
    }

    private static ZivverExtension Extension(ScimObject zivver) => new()
    {
        Aliases = zivver.Values("aliases") ?? [],
        Delegates = zivver.Values("delegates") ?? [],
        SsoAccountKey = zivver.Text("SsoAccountKey"),
        ExternalAccountId = zivver.Text("ExternalAccountId"),
    };
}
