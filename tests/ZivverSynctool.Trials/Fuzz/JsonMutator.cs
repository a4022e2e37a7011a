using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZivverSynctool.Generation;

namespace ZivverSynctool.Trials.Fuzz;

/// <summary>Changes JSON so that it stays JSON: another value in the place of one, one less, one twice.</summary>
internal static class JsonMutator
{
    private const int MostChanges = 3;

    // No writer writes half a character, but whoever sends an answer may.
    private const string HalfCharacter = "half a character";

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "2147483648", "1e400", "0.5", "\"\"", "\"x\"", "\" \"", "\"a@example.test\"", "\"\\u0000\"", "\"" + HalfCharacter + "\"", "\"2026-01-01\"",
        "\"9999-12-31T23:59:59.9999999-14:00\"", "\"99999999999\"", "\"-1%\"", "\"../../x\"", "\"*\"", "{}", "[]", "[null]", "[[]]", "[{}]", "{\"a\":null}", "[1,2]", "[\"x\",\"x\"]",
    ];

    /// <summary>A few changes in one document; comments are left out.</summary>
    public static byte[] Document(byte[] json, Chance chance)
    {
        var root = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        for (var changes = chance.Between(1, MostChanges); changes > 0; changes--)
            Change(root, chance);
        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(HalfCharacter, "\\ud800", StringComparison.Ordinal));
    }

    /// <summary>A few changes in one of many documents, a line each, or in the order of the lines.</summary>
    public static byte[] Lines(byte[] lines, Chance chance)
    {
        var all = Encoding.UTF8.GetString(lines).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        var place = chance.Below(all.Count);
        switch (chance.Below(6))
        {
            case 0:
                all.RemoveAt(place);
                break;
            case 1:
                all.Insert(chance.Between(0, all.Count), all[place]);
                break;
            default:
                all[place] = Encoding.UTF8.GetString(Document(Encoding.UTF8.GetBytes(all[place]), chance));
                break;
        }

        return Encoding.UTF8.GetBytes(string.Concat(all.Select(line => line + "\n")));
    }

    private static void Change(JsonNode root, Chance chance)
    {
        var places = new List<(JsonNode Parent, string? Name, int Index)>();
        Gather(root, places);
        if (places.Count == 0)
            return;
        var (parent, name, index) = chance.OneOf(places);
        var value = JsonNode.Parse(chance.OneOf(Values));
        switch (parent)
        {
            case JsonObject known when chance.Happens(0.2):
                known.Remove(name!);
                break;
            case JsonObject known:
                known[name!] = value;
                break;
            case JsonArray list when chance.Happens(0.2):
                list.RemoveAt(index);
                break;
            case JsonArray list when chance.Happens(0.3):
                list.Add(list[index]?.DeepClone());
                break;
            case JsonArray list:
                list[index] = value;
                break;
        }
    }

    private static void Gather(JsonNode? node, List<(JsonNode, string?, int)> places)
    {
        if (node is JsonObject known)
            foreach (var (name, value) in known)
            {
                places.Add((known, name, 0));
                Gather(value, places);
            }
        else if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++)
            {
                places.Add((list, null, i));
                Gather(list[i], places);
            }
    }
}
