using Polly;
using Polly.Timeout;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Notifications;

/// <summary>Sends something, again where that may help, and not for longer than it is worth.</summary>
/// <param name="options">How often and how long.</param>
/// <param name="explain">Says what a failure means, and whether another attempt may help.</param>
internal sealed class Delivery(NotifyOptions options, Func<Exception, AttemptFailure> explain)
{
    private readonly ResiliencePipeline _attempt = TimeOut(options, options.Connection.Patience).Build();

    private readonly ResiliencePipeline _all = TimeOut(options, options.Longest).AddPipeline(RepeatPipeline.Build(options.Connection, _ => { })).Build();

    /// <summary>Sends it.</summary>
    /// <param name="send">One attempt; anything may be thrown.</param>
    /// <exception cref="SyncException">It was not sent.</exception>
    public async Task RunAsync(Func<CancellationToken, Task> send)
    {
        try
        {
            await _all.ExecuteAsync(async end =>
            {
                try
                {
                    await _attempt.ExecuteAsync(async stop => await send(stop).ConfigureAwait(false), end).ConfigureAwait(false);
                }
                catch (Exception e) when (e is not AttemptFailure && !end.IsCancellationRequested)
                {
                    throw explain(e);
                }
            }).ConfigureAwait(false);
        }
        catch (AttemptFailure failure)
        {
            throw failure.Error;
        }
        catch (TimeoutRejectedException e)
        {
            throw explain(e).Error;
        }
    }

    private static ResiliencePipelineBuilder TimeOut(NotifyOptions options, TimeSpan longest) =>
        new ResiliencePipelineBuilder { TimeProvider = options.Connection.Time }.AddTimeout(longest);
}
