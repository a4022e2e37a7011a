using System.Globalization;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The 429 of ZIVVER-API, Connection, and the headers around it.</summary>
internal sealed class RateLimitAnswers(RequestBudget budget, SandboxRateLimitHeaders headers, TimeProvider time)
{
    private RequestBudget Told => budget.Requests == 0 ? RequestBudget.Default : budget;

    /// <summary>The headers of an answer that is no 429.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> HeadersFor(WindowState state) =>
        state.Limit == 0 ? [] : Headers(headers & SandboxRateLimitHeaders.RateLimit, state.Remaining, state.Reset);

    /// <summary>The answer to a request past the budget.</summary>
    public ScimAnswer Refuse(WindowState state) => Refuse(Told.Window) with { Headers = Headers(headers, 0, state.Reset) };

    /// <summary>The answer a fault makes.</summary>
    public ScimAnswer Refuse(SandboxFault fault)
    {
        var wait = fault.Delay > TimeSpan.Zero ? fault.Delay : Told.Window;
        var answer = fault.WithoutBody ? ScimAnswer.Empty(429) : Refuse(wait);
        return answer with { Headers = Headers(fault.Headers, 0, wait) };
    }

    private ScimAnswer Refuse(TimeSpan window) => ScimAnswer.Json(429, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code", 429);
        json.WriteString("message", "Too Many Requests");
        json.WriteStartObject("emptiedBucketDetails");
        json.WriteString("limiterId", "cab");
        json.WriteNumber("budget", Told.Requests);
        json.WriteNumber("windowSeconds", WholeSeconds(window));
        json.WriteEndObject();
        json.WriteString("reference", "https://tools.ietf.org/html/draft-polli-ratelimit-headers-02");
        json.WriteEndObject();
    });

    private List<KeyValuePair<string, string>> Headers(SandboxRateLimitHeaders which, int remaining, TimeSpan reset)
    {
        var seconds = WholeSeconds(reset).ToString(CultureInfo.InvariantCulture);
        var given = new List<KeyValuePair<string, string>>();
        if (which.HasFlag(SandboxRateLimitHeaders.RateLimit))
        {
            given.Add(new("RateLimit-Limit", Told.Requests.ToString(CultureInfo.InvariantCulture)));
            given.Add(new("RateLimit-Remaining", remaining.ToString(CultureInfo.InvariantCulture)));
            given.Add(new("RateLimit-Reset", seconds));
        }

        if (which.HasFlag(SandboxRateLimitHeaders.RetryAfter))
            given.Add(new("Retry-After", seconds));
        if (which.HasFlag(SandboxRateLimitHeaders.RetryAfterDate))
            given.Add(new("Retry-After", (time.GetUtcNow() + reset).ToString("R", CultureInfo.InvariantCulture)));
        return given;
    }

    private static int WholeSeconds(TimeSpan span) => Math.Max(1, (int)Math.Ceiling(span.TotalSeconds));
}
