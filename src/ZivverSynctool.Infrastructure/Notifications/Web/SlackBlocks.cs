using System.Text.Json.Nodes;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>A notice in the blocks of Slack. All text is plain, so that a name cannot call a whole channel.</summary>
internal static class SlackBlocks
{
    // What Slack takes of a header and of a section, in characters.
    private const int LongestHeader = 150;
    private const int LongestSection = 3000;

    /// <summary>The message.</summary>
    public static JsonObject Of(RunNotice notice) => new()
    {
        // What is shown where there is no room for blocks; this one is markup.
        ["text"] = NoticeWords.Subject(notice).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"),
        ["blocks"] = new JsonArray([.. Blocks(notice)]),
    };

    private static IEnumerable<JsonNode> Blocks(RunNotice notice)
    {
        yield return Block("header", NoticeWords.Subject(notice), LongestHeader);
        foreach (var line in ChatLines.Of(notice))
            yield return Block("section", line, LongestSection);
        yield return Block("section", string.Join("\n", NoticeWords.Facts(notice).Select(fact => $"{fact.Label}: {fact.Value}")), LongestSection);
    }

    private static JsonObject Block(string type, string text, int longest) => new()
    {
        ["type"] = type,
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = NoticeWords.Short(text, longest), ["emoji"] = false },
    };
}
