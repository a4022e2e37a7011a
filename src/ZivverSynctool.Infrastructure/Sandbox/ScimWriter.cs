using System.Globalization;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Accounts as SCIM JSON, the way Zivver shows them (ZIVVER-API, Resources).</summary>
internal sealed class ScimWriter(string baseAddress)
{
    public string LocationOf(ZivverAccount account) =>
        $"{baseAddress}/{(account.AccountType == AccountType.User ? "Users" : "Groups")}/{account.Id}";

    public void Write(Utf8JsonWriter json, ZivverAccount account)
    {
        json.WriteStartObject();
        if (account.AccountType == AccountType.User)
            WriteUser(json, account);
        else
            WriteGroup(json, account);
        WriteMeta(json, account);
        json.WriteEndObject();
    }

    private static void WriteUser(Utf8JsonWriter json, ZivverAccount account)
    {
        WriteTexts(json, "schemas", [ScimSchemas.User, ScimSchemas.Enterprise, ScimSchemas.ZivverUser]);
        json.WriteString("id", account.Id);
        json.WriteString("userName", account.Email);
        json.WriteStartObject("name");
        json.WriteString("formatted", account.DisplayName);
        json.WriteEndObject();
        json.WriteBoolean("active", account.Enabled);
        if (account.PhoneNumber is not null)
            WriteValues(json, "phoneNumbers", [account.PhoneNumber]);
        WriteDivision(json, account);
        json.WriteStartObject(ScimSchemas.ZivverUser);
        WriteTexts(json, "aliases", account.Aliases);
        WriteTexts(json, "delegates", account.Delegates);
        WriteExternalAccountId(json, account);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, ZivverAccount account)
    {
        WriteTexts(json, "schemas", [ScimSchemas.Group, ScimSchemas.Enterprise, ScimSchemas.ZivverGroup]);
        json.WriteString("id", account.Id);
        json.WriteString("externalId", account.Email);
        json.WriteString("displayName", account.DisplayName);
        WriteValues(json, "members", account.DelegateIds);
        WriteDivision(json, account);
        json.WriteStartObject(ScimSchemas.ZivverGroup);
        WriteTexts(json, "aliases", account.Aliases);
        WriteExternalAccountId(json, account);
        json.WriteEndObject();
    }

    private void WriteMeta(Utf8JsonWriter json, ZivverAccount account)
    {
        json.WriteStartObject("meta");
        json.WriteString("resourceType", account.AccountType == AccountType.User ? "User" : "Group");
        if (account.Created is { } created)
            json.WriteString("created", created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("location", LocationOf(account));
        json.WriteEndObject();
    }

    private static void WriteDivision(Utf8JsonWriter json, ZivverAccount account)
    {
        if (account.OrganizationalUnit is null)
            return;
        json.WriteStartObject(ScimSchemas.Enterprise);
        json.WriteString("division", account.OrganizationalUnit);
        json.WriteEndObject();
    }

    private static void WriteExternalAccountId(Utf8JsonWriter json, ZivverAccount account)
    {
        if (account.ExternalAccountId is not null)
            json.WriteString("ExternalAccountId", account.ExternalAccountId);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
