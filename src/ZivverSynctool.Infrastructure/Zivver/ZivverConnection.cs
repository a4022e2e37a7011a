using System.Net;
using System.Text.Json;
using Polly;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>Sends requests: paced, timed, repeated where that is safe, and with every failure in words.</summary>
internal sealed class ZivverConnection : IDisposable
{
    private readonly ApiAccess _access;
    private readonly ConnectionOptions _options;
    private readonly Action<string> _verbose;
    private readonly HttpClient _http;
    private readonly RequestPacer _pacer;
    private readonly ResiliencePipeline _pipeline;
    private volatile bool _wasAnswered;

    public ZivverConnection(ApiAccess access, RequestBudget budget, ConnectionOptions options, Action<string> verbose)
    {
        _access = access;
        _options = options;
        _verbose = verbose;
        _http = Transport.Client(access, options);
        _pacer = options.Handler is null ? RequestPacer.For(access.BaseUri, budget) : new RequestPacer(budget, options.Time);
        _pipeline = RepeatPipeline.Build(options, verbose);
    }

    /// <summary>Sends a request that may be sent twice without harm, and repeats it as often as that helps.</summary>
    public Task<T> SendAsync<T>(ScimRequest request, Func<ScimAnswer, Task<T>> read, CancellationToken cancellation) =>
        RepeatAsync(c => AttemptAsync(request, read, c), cancellation);

    /// <summary>Runs attempts until one succeeds or no further one helps.</summary>
    /// <exception cref="ZivverException">The last attempt's failure.</exception>
    public async Task<T> RepeatAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(static async (run, c) => await run(c).ConfigureAwait(false), attempt, cancellation).ConfigureAwait(false);
        }
        catch (AttemptFailure failure)
        {
            throw failure.Error;
        }
    }

    /// <summary>Sends a request once.</summary>
    /// <exception cref="AttemptFailure">It failed.</exception>
    public async Task<T> AttemptAsync<T>(ScimRequest request, Func<ScimAnswer, Task<T>> read, CancellationToken cancellation)
    {
        var paced = await _pacer.AcquireAsync(cancellation).ConfigureAwait(false);
        var began = _options.Time.GetTimestamp();
        var grace = request.Method == HttpMethod.Get ? TimeSpan.Zero : _options.Grace;
        using var deadline = new AttemptDeadline(_options.Time, _options.Patience, grace, cancellation);
        try
        {
            using var answer = await AnswerAsync(request, paced, deadline).ConfigureAwait(false);
            _wasAnswered = true;
            _verbose($"{request.Method} {request.Path}: {(int)answer.StatusCode} after {_options.Time.GetElapsedTime(began).TotalMilliseconds:0} ms");
            // Streams of .NET Framework do not listen to a token while they read.
            using var onEnd = deadline.Token.Register(answer.Dispose);
            using var body = await BodyAsync(answer).ConfigureAwait(false);
            var content = new ScimAnswer(body, (int)answer.StatusCode, deadline);
            if (answer.IsSuccessStatusCode && answer.Content?.Headers.ContentType?.MediaType != "text/html")
                return await read(content).ConfigureAwait(false);
            throw Refusal(request, answer, await content.ReadTextAsync().ConfigureAwait(false), paced);
        }
        catch (UnusableAnswer unusable)
        {
            throw new AttemptFailure(unusable.Explain(request, 200), Repeat.Never);
        }
        catch (JsonException broken)
        {
            throw new AttemptFailure(Broken(request, broken), Repeat.Later);
        }
        catch (Exception trouble) when (deadline.IsOver || trouble is HttpRequestException or IOException or WebException)
        {
            if (deadline.IsOver)
                cancellation.ThrowIfCancellationRequested();
            throw Lost(request, trouble, deadline.IsOver);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(ScimRequest request, PacedRequest paced, AttemptDeadline deadline)
    {
        try
        {
            using var message = Transport.Message(request, _access);
            var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
            deadline.Progress();
            _pacer.Learn(RateLimitSignal.From(answer, _options.Time.GetUtcNow()), paced);
            return answer;
        }
        finally
        {
            // A request is counted before it is answered, so its place is measured from here, not from the end of the body.
            _pacer.Complete(paced);
        }
    }

    private static Task<Stream> BodyAsync(HttpResponseMessage answer) =>
        answer.Content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null);

    private AttemptFailure Refusal(ScimRequest request, HttpResponseMessage answer, string body, PacedRequest paced)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
            return new AttemptFailure(Redirected(request, answer), Repeat.Never);
        var error = ErrorCatalogue.Interpret(status, body.Replace(_access.Key, "***"), request.Method.Method, request.Address);
        var signal = RateLimitSignal.From(answer, _options.Time.GetUtcNow());
        return error.Code switch
        {
            ZivverErrorCode.TooManyRequests => Spent(error, signal.With(body), paced),
            ZivverErrorCode.ServerError => new AttemptFailure(error, Repeat.Later, signal.RetryAfter),
            _ => new AttemptFailure(error, Repeat.Never),
        };
    }

    private AttemptFailure Spent(ZivverException error, RateLimitSignal signal, PacedRequest paced)
    {
        var wait = _pacer.Refused(signal, paced, _options.LongestHold);
        if (wait > _options.LongestHold)
            return new AttemptFailure(error, Repeat.Never);
        _verbose($"Zivver's request budget is spent, also by others; going on in {wait.TotalSeconds:0.0} s.");
        return new AttemptFailure(error, Repeat.WhenPaced);
    }

    private AttemptFailure Lost(ScimRequest request, Exception trouble, bool timedOut)
    {
        var server = _access.BaseUri.Authority;
        if (timedOut)
            return new AttemptFailure(NetworkTrouble.TimedOut(request, server, _options.Patience), Repeat.Later);
        // A server that was never reached is a wrong address more often than a passing fault: say so at once.
        var hopeless = NetworkTrouble.IsCertificate(trouble) || !_wasAnswered && NetworkTrouble.IsNoConnection(trouble);
        return new AttemptFailure(NetworkTrouble.Explain(trouble, request, server), hopeless ? Repeat.Never : Repeat.Later);
    }

    private static ZivverException Broken(ScimRequest request, JsonException broken) => new(
        ZivverErrorCode.UnexpectedAnswer, 0,
        $"{request.Subject}: Zivver's answer is broken or breaks off: it is not JSON to its end.",
        "Try again later. If it goes on, check zivver.baseUri in the profile, and whether a proxy stands in between.", null, broken);

    private ZivverException Redirected(ScimRequest request, HttpResponseMessage answer)
    {
        var place = answer.Headers.Location?.ToString().Replace(_access.Key, "***") ?? "nowhere";
        return new ZivverException(
            ZivverErrorCode.UnexpectedAnswer, (int)answer.StatusCode,
            $"{request.Subject}: the answer points to {place}. It was not followed, so the API key went nowhere else.",
            "Check zivver.baseUri in the profile, and whether a proxy or login page stands in between.");
    }
}
