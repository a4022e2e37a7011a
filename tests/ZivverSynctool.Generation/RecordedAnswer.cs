using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZivverSynctool.Generation;

/// <summary>What Zivver answers when it lists its users or functional accounts, as JSON (ZIVVER-API, Resources).</summary>
public static class RecordedAnswer
{
    private const string Core = "urn:ietf:params:scim:schemas:core:2.0:";
    private const string Zivver = "urn:ietf:params:scim:schemas:zivver:0.1:";
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /// <summary>Writes the whole collection in one answer, with <c>totalResults</c> and <c>Resources</c> only.</summary>
    /// <param name="stream">Takes UTF-8; stays open.</param>
    /// <param name="accounts">Accounts of one type.</param>
    public static void Write(Stream stream, IReadOnlyCollection<ZivverAccount> accounts)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("totalResults", accounts.Count);
        json.WriteStartArray("Resources");
        foreach (var account in accounts)
            WriteResource(json, account, account.AccountType == AccountType.User);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResource(Utf8JsonWriter json, ZivverAccount account, bool isUser)
    {
        var kind = isUser ? "User" : "Group";
        json.WriteStartObject();
        WriteList(json, "schemas", [Core + kind, Enterprise, Zivver + kind]);
        json.WriteString("id", account.Id);
        if (isUser)
            WriteUser(json, account);
        else
            WriteGroup(json, account);
        if (account.OrganizationalUnit is { } unit)
        {
            json.WriteStartObject(Enterprise);
            json.WriteString("division", unit);
            json.WriteEndObject();
        }

        json.WriteStartObject(Zivver + kind);
        WriteList(json, "aliases", account.Aliases);
        if (isUser)
            WriteList(json, "delegates", account.Delegates);
        if (account.ExternalAccountId is { } external)
            json.WriteString("ExternalAccountId", external);
        json.WriteEndObject();
        json.WriteStartObject("meta");
        json.WriteString("resourceType", kind);
        if (account.Created is { } created)
            json.WriteString("created", created.UtcDateTime);
        json.WriteString("location", $"/{kind}s/{account.Id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteUser(Utf8JsonWriter json, ZivverAccount account)
    {
        json.WriteString("userName", account.Email);
        json.WriteStartObject("name");
        json.WriteString("formatted", account.DisplayName);
        json.WriteEndObject();
        json.WriteBoolean("active", account.Enabled);
        json.WriteStartArray("phoneNumbers");
        if (account.PhoneNumber is { } number)
            WriteValue(json, number);
        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, ZivverAccount account)
    {
        json.WriteString("externalId", account.Email);
        json.WriteString("displayName", account.DisplayName);
        json.WriteStartArray("members");
        foreach (var id in account.DelegateIds)
            WriteValue(json, id);
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string value)
    {
        json.WriteStartObject();
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
