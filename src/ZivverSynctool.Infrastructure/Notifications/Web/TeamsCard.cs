using System.Text.Json.Nodes;

namespace ZivverSynctool.Infrastructure.Notifications.Web;

/// <summary>
/// A notice as an adaptive card, in the message that the workflow "When a Teams webhook request is received" takes. All text is in
/// runs, which show it as it is: other blocks would make links and markup of what is in a name.
/// </summary>
internal static class TeamsCard
{
    /// <summary>The message.</summary>
    public static JsonObject Of(RunNotice notice) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["msteams"] = new JsonObject { ["width"] = "Full" },
                ["body"] = new JsonArray([.. Blocks(notice)]),
            },
        }),
    };

    private static IEnumerable<JsonNode> Blocks(RunNotice notice)
    {
        var headline = Run(NoticeWords.Subject(notice));
        headline["size"] = "Large";
        headline["weight"] = "Bolder";
        headline["color"] = notice.ExitCode == 0 ? "Good" : "Attention";
        yield return Block(headline);
        foreach (var line in ChatLines.Of(notice))
            yield return Block(Run(line));
        foreach (var (label, value) in NoticeWords.Facts(notice))
        {
            var name = Run($"{label}: ");
            name["isSubtle"] = true;
            yield return Block(name, Run(value));
        }
    }

    private static JsonObject Block(params JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["spacing"] = "Small", ["inlines"] = new JsonArray(runs) };

    private static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };
}
