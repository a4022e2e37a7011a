namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What the refusal of a request means.</summary>
/// <param name="Error">What the caller is told when no further attempt helps.</param>
/// <param name="Repeat">Whether to try again.</param>
/// <param name="Signal">What the answer says about the request budget.</param>
internal sealed record ApiRefusal(SyncException Error, Repeat Repeat, RateLimitSignal Signal);
