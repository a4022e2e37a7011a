using Polly;
using Polly.Retry;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Which failed attempts are repeated, how often and after what delay.</summary>
internal static class RepeatPipeline
{
    // Ten minutes of a budget that others use up at Zivver's window of ten seconds.
    private const int MostRefusals = 60;

    /// <summary>Makes the pipeline that all calls of one client run in.</summary>
    public static ResiliencePipeline Build(ConnectionOptions options, Action<string> verbose) =>
        new ResiliencePipelineBuilder { TimeProvider = options.Time }
            .AddRetry(new RetryStrategyOptions
            {
                Name = "Failures",
                ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is AttemptFailure { Repeat: Repeat.Later }),
                MaxRetryAttempts = options.MostRepeats,
                Delay = options.FirstDelay,
                MaxDelay = options.LongestDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = args => new ValueTask<TimeSpan?>(AskedFor(args.Outcome.Exception, options.LongestDelay)),
                OnRetry = args =>
                {
                    verbose($"Attempt {args.AttemptNumber + 1} failed, the next one follows in {args.RetryDelay.TotalSeconds:0.0} s. {args.Outcome.Exception?.Message}");
                    return default;
                },
            })
            .AddRetry(new RetryStrategyOptions
            {
                Name = "Budget",
                ShouldHandle = args => new ValueTask<bool>(args.Outcome.Exception is AttemptFailure { Repeat: Repeat.WhenPaced }),
                MaxRetryAttempts = MostRefusals,
                // The pacer does the waiting, for all requests together.
                Delay = TimeSpan.Zero,
            })
            .Build();

    private static TimeSpan? AskedFor(Exception? failure, TimeSpan longest) =>
        failure is AttemptFailure { Delay: { } delay } ? delay < longest ? delay : longest : null;
}
