namespace ZivverSynctool;

/// <summary>How many requests the target takes in which time.</summary>
/// <param name="Requests">Number of requests; 0 is no limit.</param>
/// <param name="Window">The time they are counted over.</param>
public sealed record RequestBudget(int Requests, TimeSpan Window)
{
    /// <summary>What Zivver's service allows: 50 requests in 10 seconds (ZIVVER-API, Connection).</summary>
    public static readonly RequestBudget Default = new(50, TimeSpan.FromSeconds(10));

    /// <summary>No limit: for a sandbox.</summary>
    public static readonly RequestBudget None = new(0, TimeSpan.Zero);

    /// <summary>How long a number of requests takes at this budget.</summary>
    public TimeSpan TimeFor(int requests) =>
        Requests == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Window.Ticks / Requests * requests);
}
