using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Graph;

/// <summary>The error object in the body of a refusal (Microsoft Graph: Error responses and resource types).</summary>
/// <param name="Code">Graph's own code, such as <c>Authorization_RequestDenied</c>; empty where there is none.</param>
/// <param name="Message">Graph's own words, on one line; empty where there are none.</param>
/// <param name="RequestId">What Microsoft's support finds the request by, or null.</param>
internal sealed record GraphError(string Code, string Message, string? RequestId)
{
    private const int LongestMessage = 400;

    /// <summary>Reads a body; one that is none of Graph's has no code.</summary>
    public static GraphError From(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (GraphValue.Object(document.RootElement, "error") is not { } error)
                return new GraphError("", "", null);
            var inner = GraphValue.Object(error, "innerError");
            return new GraphError(
                GraphValue.Text(error, "code") ?? "", OneLine(GraphValue.Text(error, "message") ?? ""),
                inner is { } details ? GraphValue.Text(details, "request-id") : null);
        }
        catch (JsonException)
        {
            // A gateway or proxy in between has words of its own.
            return new GraphError("", "", null);
        }
    }

    /// <summary>Status and words, as the end of a sentence.</summary>
    public string Said(int status)
    {
        var words = Code.Length == 0 ? $"HTTP {status}" : $"HTTP {status} {Code}: {Message}";
        return RequestId is null ? words : $"{words} (request-id {RequestId})";
    }

    private static string OneLine(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestMessage ? line : $"{line.Remove(LongestMessage)}…";
    }
}
