using System.Runtime.CompilerServices;
using System.Text.Json;
using ZivverSynctool.Infrastructure.Texts;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>
/// Reads the attributes of one resource. Every method gives false when the buffer ends first;
/// the caller then comes back to the beginning of the resource with more of it.
/// </summary>
internal sealed class ScimResourceReader(TextPool texts)
{
    private readonly AddressTexts _addresses = new(texts);
    private readonly List<string> _list = [];
    private char[] _scratch = new char[256];

    /// <summary>The resource read last.</summary>
    public ScimResource Resource { get; } = new();

    /// <summary>Reads the object the reader stands on the beginning of.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        Resource.Clear();
        try
        {
            return TryReadObject(ref reader, ScimAttribute.Other);
        }
        catch (InvalidOperationException e)
        {
            // Half a character, or bytes that are no text.
            throw new JsonException(e.Message, e);
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private bool TryReadObject(ref Utf8JsonReader reader, ScimAttribute parent)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var attribute = ScimAttributes.Read(ref reader, parent);
            if (!reader.Read() || !TryReadValue(ref reader, attribute))
                return false;
        }

        return false;
    }

    private bool TryReadValue(ref Utf8JsonReader reader, ScimAttribute attribute)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when attribute is ScimAttribute.Name or ScimAttribute.Meta or ScimAttribute.Enterprise or ScimAttribute.Zivver:
                return TryReadObject(ref reader, attribute);
            case JsonTokenType.StartArray when attribute is ScimAttribute.Aliases or ScimAttribute.Delegates or ScimAttribute.Members or ScimAttribute.PhoneNumbers:
                return TryReadList(ref reader, attribute);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                return reader.TrySkip();
            case JsonTokenType.True or JsonTokenType.False when attribute == ScimAttribute.Active:
                Resource.Active = reader.GetBoolean();
                return true;
            case JsonTokenType.String when attribute != ScimAttribute.Other:
                Keep(ref reader, attribute);
                return true;
            default:
                return true;
        }
    }

    private bool TryReadList(ref Utf8JsonReader reader, ScimAttribute attribute)
    {
        _list.Clear();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.EndArray:
                    Keep(attribute);
                    return true;
                case JsonTokenType.String:
                    _list.Add(TextOf(ref reader, attribute));
                    break;
                case JsonTokenType.StartObject when !TryReadElement(ref reader, attribute):
                case JsonTokenType.StartArray when !reader.TrySkip():
                    return false;
            }
        }

        return false;
    }

    private bool TryReadElement(ref Utf8JsonReader reader, ScimAttribute attribute)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
                return true;
            var isValue = ScimAttributes.Read(ref reader, attribute) == ScimAttribute.Value;
            if (!reader.Read())
                return false;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (!reader.TrySkip())
                    return false;
            }
            else if (isValue && reader.TokenType == JsonTokenType.String)
                _list.Add(TextOf(ref reader, attribute));
        }

        return false;
    }

    private void Keep(ScimAttribute attribute)
    {
        IReadOnlyList<string> list = _list.Count == 0 ? [] : _list.ToArray();
        switch (attribute)
        {
            case ScimAttribute.Aliases:
                Resource.Aliases = list;
                break;
            case ScimAttribute.Delegates:
                Resource.Delegates = list;
                break;
            case ScimAttribute.Members:
                Resource.Members = list;
                break;
            default:
                // At most one was ever seen (ZIVVER-API, Resources).
                Resource.PhoneNumber = list.Count == 0 ? "" : list[0];
                break;
        }
    }

    private void Keep(ref Utf8JsonReader reader, ScimAttribute attribute)
    {
        switch (attribute)
        {
            case ScimAttribute.Created:
                Resource.Created = MomentOf(ref reader);
                return;
            case ScimAttribute.Active:
                // Clients of this API write it as text.
                Resource.Active = string.Equals(reader.GetString(), "true", StringComparison.OrdinalIgnoreCase);
                return;
        }

        var text = TextOf(ref reader, attribute);
        switch (attribute)
        {
            case ScimAttribute.Id:
                Resource.Id = text;
                break;
            case ScimAttribute.UserName:
                Resource.UserName = text;
                break;
            case ScimAttribute.ExternalId:
                Resource.ExternalId = text;
                break;
            case ScimAttribute.DisplayName:
                Resource.DisplayName = text;
                break;
            case ScimAttribute.FormattedName:
                Resource.FormattedName = text;
                break;
            case ScimAttribute.Division:
                Resource.Division = text;
                break;
            case ScimAttribute.ExternalAccountId:
                Resource.ExternalAccountId = text;
                break;
        }
    }

    [MethodImpl(HotPath.Optimized)]
    private string TextOf(ref Utf8JsonReader reader, ScimAttribute attribute)
    {
        // Nobody else has these.
        if (attribute is ScimAttribute.DisplayName or ScimAttribute.FormattedName or ScimAttribute.ExternalAccountId or ScimAttribute.PhoneNumbers)
            return reader.GetString()!;
        if (_scratch.Length < reader.ValueSpan.Length)
            _scratch = new char[reader.ValueSpan.Length * 2];
        var text = _scratch.AsSpan(0, reader.CopyString(_scratch));
        return attribute is ScimAttribute.UserName or ScimAttribute.ExternalId or ScimAttribute.Aliases or ScimAttribute.Delegates
            ? _addresses.Get(text)
            : texts.Get(text);
    }

    private static DateTimeOffset? MomentOf(ref Utf8JsonReader reader)
    {
        if (!reader.TryGetDateTime(out var moment))
            return null;
        // Text without an offset, such as a bare date, is taken as UTC.
        return moment.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(moment, TimeSpan.Zero) : new DateTimeOffset(moment).ToUniversalTime();
    }
}
