using System.Text.Encodings.Web;
using System.Text.Json;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Request bodies, UTF-8 JSON (ZIVVER-API, Resources and Calls).</summary>
internal static class ScimWriter
{
    // Names stay readable in the body; it is never put into a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body of a POST or PUT: what is null is left out.</summary>
    public static byte[] Account(AccountWrite account) => Write(json =>
    {
        var isUser = account.AccountType == AccountType.User;
        var extension = isUser ? ScimNames.ZivverUser : ScimNames.ZivverGroup;
        json.WriteStartArray("schemas");
        json.WriteStringValue(isUser ? ScimNames.User : ScimNames.Group);
        if (account.Division is not null)
            json.WriteStringValue(ScimNames.Enterprise);
        if (account.Extension is not null)
            json.WriteStringValue(extension);
        json.WriteEndArray();

        if (isUser)
            User(json, account);
        else
            Group(json, account);

        if (account.Division is not null)
        {
            json.WriteStartObject(ScimNames.Enterprise);
            json.WriteString("division", account.Division);
            json.WriteEndObject();
        }

        if (account.Extension is not null)
            Extension(json, extension, account.Extension, isUser);
    });

    /// <summary>The body of a PATCH that replaces all members (RFC 7644 §3.5.2.3).</summary>
    public static byte[] ReplaceMembers(IReadOnlyList<string> ids) => Patch("replace", json => Members(json, "value", ids));

    /// <summary>The body of a PATCH that removes all members (RFC 7644 §3.5.2.2).</summary>
    public static byte[] RemoveMembers() => Patch("remove", _ => { });

    private static void User(Utf8JsonWriter json, AccountWrite account)
    {
        if (account.Email is not null)
            json.WriteString("userName", account.Email);
        if (account.DisplayName is not null)
        {
            json.WriteStartObject("name");
            json.WriteString("formatted", account.DisplayName);
            json.WriteEndObject();
        }

        if (account.Active is { } active)
            json.WriteBoolean("active", active);
        if (account.PhoneNumber is not null)
        {
            json.WriteStartArray("phoneNumbers");
            if (account.PhoneNumber.Length > 0)
            {
                json.WriteStartObject();
                json.WriteString("value", account.PhoneNumber);
                json.WriteString("type", "mobile");
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Group(Utf8JsonWriter json, AccountWrite account)
    {
        if (account.Email is not null)
            json.WriteString("externalId", account.Email);
        if (account.DisplayName is not null)
            json.WriteString("displayName", account.DisplayName);
        if (account.Members is not null)
            Members(json, "members", account.Members);
    }

    private static void Extension(Utf8JsonWriter json, string name, ZivverExtension extension, bool isUser)
    {
        json.WriteStartObject(name);
        Texts(json, "aliases", extension.Aliases);
        if (isUser)
            Texts(json, "delegates", extension.Delegates);
        if (isUser && extension.SsoAccountKey is not null)
            json.WriteString("SsoAccountKey", extension.SsoAccountKey);
        if (extension.ExternalAccountId is not null)
            json.WriteString("ExternalAccountId", extension.ExternalAccountId);
        json.WriteEndObject();
    }

    private static byte[] Patch(string operation, Action<Utf8JsonWriter> value) => Write(json =>
    {
        json.WriteStartArray("schemas");
        json.WriteStringValue(ScimNames.PatchOperation);
        json.WriteEndArray();
        json.WriteStartArray("Operations");
        json.WriteStartObject();
        json.WriteString("op", operation);
        json.WriteString("path", "members");
        value(json);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void Members(Utf8JsonWriter json, string name, IReadOnlyList<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStartObject();
            json.WriteString("value", id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
