using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Watching;

/// <summary>One thing that is done when a call that may write is over.</summary>
internal interface IAfterRun
{
    /// <summary>Does it.</summary>
    /// <param name="end">What there is to tell of the call.</param>
    /// <exception cref="SyncException">It failed, which is said as a warning; what comes after it is done all the same.</exception>
    Task DoAsync(RunEnd end);
}
