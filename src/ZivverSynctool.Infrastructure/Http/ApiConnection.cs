using System.Net;
using System.Text.Json;
using Polly;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>Sends requests to one API: paced, timed, repeated where that is safe, and with every failure in words.</summary>
internal sealed class ApiConnection : IDisposable
{
    private readonly IApi _api;
    private readonly ConnectionOptions _options;
    private readonly Action<string> _verbose;
    private readonly HttpClient _http;
    private readonly RequestPacer _pacer;
    private readonly ResiliencePipeline _pipeline;
    private volatile bool _wasAnswered;

    public ApiConnection(IApi api, RequestBudget budget, ConnectionOptions options, Action<string> verbose)
    {
        _api = api;
        _options = options;
        _verbose = verbose;
        _http = Transport.Client(api.BaseUri, options);
        _pacer = options.Handler is null && options.Time == TimeProvider.System ? RequestPacer.For(api.BaseUri, budget) : new RequestPacer(budget, options.Time);
        _pipeline = RepeatPipeline.Build(options, verbose);
    }

    /// <summary>What has come to light about the request budget.</summary>
    public BudgetReport Budget => _pacer.Report;

    /// <summary>Sends a request that may be sent twice without harm, and repeats it as often as that helps.</summary>
    public Task<T> SendAsync<T>(ApiRequest request, Func<ApiAnswer, Task<T>> read, CancellationToken cancellation) =>
        RepeatAsync(c => AttemptAsync(request, read, c), cancellation);

    /// <summary>Runs attempts until one succeeds or no further one helps.</summary>
    /// <exception cref="SyncException">The last attempt's failure.</exception>
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
    public async Task<T> AttemptAsync<T>(ApiRequest request, Func<ApiAnswer, Task<T>> read, CancellationToken cancellation)
    {
        var paced = await _pacer.AcquireAsync(cancellation).ConfigureAwait(false);
        var began = _options.Time.GetTimestamp();
        var grace = request.OnlyReads ? TimeSpan.Zero : _options.Grace;
        using var deadline = new AttemptDeadline(_options.Time, _options.Patience, grace, cancellation);
        try
        {
            using var answer = await AnswerAsync(request, paced, deadline).ConfigureAwait(false);
            _wasAnswered = true;
            _verbose($"{request.Shown}: {(int)answer.StatusCode} after {_options.Time.GetElapsedTime(began).TotalMilliseconds:0} ms");
            // Streams of .NET Framework do not listen to a token while they read.
            using var onEnd = deadline.Token.Register(answer.Dispose);
            using var body = await BodyAsync(answer).ConfigureAwait(false);
            var content = new ApiAnswer(body, (int)answer.StatusCode, deadline);
            if (answer.IsSuccessStatusCode && answer.Content?.Headers.ContentType?.MediaType != "text/html")
                return await read(content).ConfigureAwait(false);
            throw Refusal(request, answer, await content.ReadTextAsync().ConfigureAwait(false), paced);
        }
        catch (UnusableAnswer unusable)
        {
            throw new AttemptFailure(Explain(request, unusable), Repeat.Never);
        }
        catch (JsonException broken)
        {
            throw new AttemptFailure(Broken(request, broken), Repeat.Later);
        }
        catch (Exception trouble) when (deadline.IsOver || trouble is HttpRequestException or IOException or WebException)
        {
            if (deadline.IsOver && cancellation.IsCancellationRequested)
                throw request.OnlyReads ? new OperationCanceledException(cancellation) : Stopped(request);
            throw Lost(request, trouble, deadline.IsOver);
        }
    }

    /// <summary>The error for an answer that is whole, but cannot be right.</summary>
    public SyncException Explain(ApiRequest request, UnusableAnswer unusable) => _api.Error(
        ApiTrouble.UnexpectedAnswer, (int)HttpStatusCode.OK, $"{request.Subject}: {unusable.Message}",
        $"Nothing was concluded from it. Try again later; if it goes on, check {_api.Words.AddressKey} and ask {_api.Words.Owner}'s support.");

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AnswerAsync(ApiRequest request, PacedRequest paced, AttemptDeadline deadline)
    {
        try
        {
            using var message = await _api.MessageAsync(request, Target(request), deadline.Token).ConfigureAwait(false);
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

    // An address may come from an answer, and whatever it says, nobody else is shown what lets us in.
    private Uri Target(ApiRequest request)
    {
        var target = new Uri(_api.BaseUri, request.Path);
        if (_api.BaseUri.IsBaseOf(target) && target.UserInfo.Length == 0)
            return target;
        throw new AttemptFailure(Elsewhere(request, 0, target.GetLeftPart(UriPartial.Path)), Repeat.Never);
    }

    private static Task<Stream> BodyAsync(HttpResponseMessage answer) =>
        answer.Content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null);

    private AttemptFailure Refusal(ApiRequest request, HttpResponseMessage answer, string body, PacedRequest paced)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
            return new AttemptFailure(Elsewhere(request, status, answer.Headers.Location?.ToString()), Repeat.Never);
        var refusal = _api.Refused(request, status, _api.Masked(body), RateLimitSignal.From(answer, _options.Time.GetUtcNow()));
        return refusal.Repeat switch
        {
            Repeat.WhenPaced => Spent(refusal, paced),
            Repeat.Later => new AttemptFailure(refusal.Error, Repeat.Later, refusal.Signal.RetryAfter),
            _ => new AttemptFailure(refusal.Error, Repeat.Never),
        };
    }

    private AttemptFailure Spent(ApiRefusal refusal, PacedRequest paced)
    {
        var wait = _pacer.Refused(refusal.Signal, paced, _options.LongestHold);
        if (wait > _options.LongestHold)
            return new AttemptFailure(refusal.Error, Repeat.Never);
        _verbose($"{_api.Words.Name}'s request budget is spent, also by others; going on in {wait.TotalSeconds:0.0} s.");
        return new AttemptFailure(refusal.Error, Repeat.WhenPaced);
    }

    private AttemptFailure Lost(ApiRequest request, Exception trouble, bool timedOut)
    {
        var server = _api.BaseUri.Authority;
        if (timedOut)
            return new AttemptFailure(
                _api.Error(
                    ApiTrouble.Unreachable, 0,
                    $"{request.Subject}: {server} did not answer within {_options.Patience.TotalSeconds:0} seconds{NetworkTrouble.MaybeDone(request.OnlyReads)}.",
                    $"Try again later. If it goes on, check the network between this computer and {_api.Words.Owner}."),
                Repeat.Later);
        // A server that was never reached is a wrong address more often than a passing fault: say so at once.
        var hopeless = NetworkTrouble.IsCertificate(trouble) || !_wasAnswered && NetworkTrouble.IsNoConnection(trouble);
        var (cause, remedy) = NetworkTrouble.CauseOf(trouble, server, _api.Words.AddressKey, request.OnlyReads);
        return new AttemptFailure(
            _api.Error(ApiTrouble.Unreachable, 0, $"{request.Subject}: {cause}", remedy, trouble), hopeless ? Repeat.Never : Repeat.Later);
    }

    // Whoever ends a call in the middle of a write learns which one it was.
    private AttemptFailure Stopped(ApiRequest request) => new(
        _api.Error(
            ApiTrouble.Unreachable, 0,
            $"{request.Subject}: the call was stopped before {_api.BaseUri.Authority} answered{NetworkTrouble.MaybeDone(onlyReads: false)}.",
            "The next call finds out which."),
        Repeat.Never);

    private SyncException Broken(ApiRequest request, JsonException broken) => _api.Error(
        ApiTrouble.UnexpectedAnswer, 0,
        $"{request.Subject}: {_api.Words.Owner}'s answer is broken or breaks off: it is not JSON to its end.",
        $"Try again later. If it goes on, check {_api.Words.AddressKey}, and whether a proxy stands in between.", broken);

    private SyncException Elsewhere(ApiRequest request, int status, string? place) => _api.Error(
        ApiTrouble.UnexpectedAnswer, status,
        $"{request.Subject}: the answer points to {(place is null ? "nowhere" : _api.Masked(place))}. It was not followed, so the {_api.Words.Credential} went nowhere else.",
        $"Check {_api.Words.AddressKey}, and whether a proxy or login page stands in between.");
}
