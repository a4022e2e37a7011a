using System.Text;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Reads JSON with comments and trailing commas into values that know their lines.</summary>
internal static class ProfileJson
{
    /// <summary>Parses a text; throws <see cref="JsonException"/>, with its line counted from 0, where it is no JSON.</summary>
    public static ProfileNode Parse(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        var node = Read(ref reader, json, "");
        // Whatever follows the value makes the reader throw.
        reader.Read();
        return node;
    }

    private static ProfileNode Read(ref Utf8JsonReader reader, byte[] json, string path)
    {
        var node = new ProfileNode
        {
            Path = path,
            Line = Line(json, reader.TokenStartIndex),
            Kind = reader.TokenType,
            Text = reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => Encoding.UTF8.GetString(json, (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)),
                _ => "",
            },
        };
        if (node.Kind == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var key = reader.GetString()!;
                reader.Read();
                node.Members.Add((key, Read(ref reader, json, path.Length == 0 ? key : $"{path}.{key}")));
            }
        else if (node.Kind == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                node.Items.Add(Read(ref reader, json, $"{path}[{node.Items.Count}]"));
        return node;
    }

    private static int Line(byte[] json, long position)
    {
        var line = 1;
        for (var i = 0; i < position; i++)
            if (json[i] == '\n')
                line++;
        return line;
    }
}
