namespace ZivverSynctool.Infrastructure.Http;

/// <summary>What tests change about a connection; the defaults are what everybody else uses.</summary>
internal sealed record ConnectionOptions
{
    /// <summary>The clock of pacing, time-outs and delays.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Takes the place of the network.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>How long an attempt waits for the server to say anything.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a write under way may go on after a cancellation.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a failed attempt is repeated.</summary>
    public int MostRepeats { get; init; } = 5;

    /// <summary>The delay before the first repeat; it doubles with each.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest delay between attempts, also where the server asks for more.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest time a spent budget is waited for; beyond it the call fails.</summary>
    public TimeSpan LongestHold { get; init; } = TimeSpan.FromMinutes(10);
}
