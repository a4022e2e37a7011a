namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The request budget as one request found it.</summary>
/// <param name="Granted">Whether the request was taken.</param>
/// <param name="Limit">The whole budget; 0 where there is none.</param>
/// <param name="Remaining">What is left of it.</param>
/// <param name="Reset">When the next part of it comes back.</param>
internal sealed record WindowState(bool Granted, int Limit, int Remaining, TimeSpan Reset)
{
    public static readonly WindowState Unlimited = new(true, 0, 0, TimeSpan.Zero);
}
