using System.Globalization;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What an answer says about the request budget; whatever it does not say is null.</summary>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Window">The window.</param>
/// <param name="Remaining">Requests left in the current window.</param>
/// <param name="Reset">Time until the budget is full again.</param>
/// <param name="RetryAfter">Time to wait before the next request.</param>
internal sealed record RateLimitSignal(int? Limit, TimeSpan? Window, int? Remaining, TimeSpan? Reset, TimeSpan? RetryAfter)
{
    // A longer "reset" is not seconds from now but some other measure, such as a moment since 1970.
    private const int LongestReset = 3600;

    /// <summary>Whether the answer says anything at all.</summary>
    public bool IsEmpty => this is { Limit: null, Window: null, Remaining: null, Reset: null, RetryAfter: null };

    /// <summary>Reads the headers <c>RateLimit-*</c> (draft-polli-ratelimit-headers-02 §3) and <c>Retry-After</c> (RFC 9110 §10.2.3).</summary>
    public static RateLimitSignal From(HttpResponseMessage answer, DateTimeOffset now)
    {
        var limit = Header(answer, "RateLimit-Limit");
        var reset = LeadingNumber(Header(answer, "RateLimit-Reset"));
        return new RateLimitSignal(
            LeadingNumber(limit) is > 0 and var requests ? requests : null,
            Seconds(WindowOf(limit)),
            LeadingNumber(Header(answer, "RateLimit-Remaining")),
            reset <= LongestReset ? Seconds(reset) : null,
            RetryAfterOf(answer, now));
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is >= 0 ? TimeSpan.FromSeconds(seconds.Value) : null;

    private static TimeSpan? RetryAfterOf(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        // The server's own clock, where it tells it, so that ours need not be right.
        { Date: { } date } => date > (answer.Headers.Date ?? now) ? date - (answer.Headers.Date ?? now) : TimeSpan.Zero,
        _ => null,
    };

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static int? WindowOf(string? limit)
    {
        foreach (var part in (limit ?? "").Split([';', ',']))
        {
            var pair = part.Split('=');
            if (pair.Length == 2 && pair[0].Trim() is "w" or "window")
                return LeadingNumber(pair[1]) is > 0 and var seconds ? seconds : null;
        }

        return null;
    }

    private static int? LeadingNumber(string? text)
    {
        var digits = new string((text ?? "").Trim().TakeWhile(c => c is >= '0' and <= '9').ToArray());
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
