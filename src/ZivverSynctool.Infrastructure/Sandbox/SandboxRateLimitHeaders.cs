namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Headers that tell a caller about the request budget (ZIVVER-API, Connection; draft-polli-ratelimit-headers-02).</summary>
[Flags]
public enum SandboxRateLimitHeaders
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>RateLimit-Limit</c>, <c>-Remaining</c> and <c>-Reset</c> (seconds), on every answer.</summary>
    RateLimit = 1,

    /// <summary><c>Retry-After</c> in seconds, on 429.</summary>
    RetryAfter = 2,

    /// <summary><c>Retry-After</c> as a date, on 429 (RFC 9110 §10.2.3).</summary>
    RetryAfterDate = 4,
}
