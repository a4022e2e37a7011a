using System.Text.Json.Nodes;

namespace ZivverSynctool.StandIns.Graph;

/// <summary>What is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RetryAfter">Seconds, for the header of that name; null is none.</param>
public sealed record StandInAnswer(int Status, JsonObject Body, int? RetryAfter = null)
{
    /// <summary>A refusal in the form of Microsoft Graph (Error responses and resource types).</summary>
    public static StandInAnswer Refusal(int status, string code, string message, int? retryAfter = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = message,
            ["innerError"] = new JsonObject { ["date"] = "2026-11-27T10:00:00", ["request-id"] = "5f0c1c58-9a51-4a7d-a0f5-0c7a52c6b001" },
        },
    }, retryAfter);
}
