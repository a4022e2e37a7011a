namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>The way of one request: budget, faults, key, model.</summary>
internal sealed class SandboxPipeline(
    SandboxOptions options, Func<ScimRequest, ScimAnswer> model, FaultPlan faults, WriteCounter writes, TimeProvider time)
{
    private readonly SlidingWindow _window = new(options.Budget, time);
    private readonly RateLimitAnswers _rateLimit = new(options.Budget, options.RateLimitHeaders, time);

    /// <summary>Answers a request.</summary>
    public async Task<PipelineResult> AnswerAsync(ScimRequest request, CancellationToken cancellation)
    {
        PipelineResult result;
        using (writes.Enter(AccountWritten(request)))
        {
            var state = _window.Take();
            if (options.Latency > TimeSpan.Zero)
                await Task.Delay(options.Latency, cancellation).ConfigureAwait(false);
            result = state.Granted ? Answer(request, state) : new PipelineResult(_rateLimit.Refuse(state), null);
        }

        if (result.Fault?.Kind == SandboxFaultKind.SlowAnswer)
            await Task.Delay(result.Fault.Delay, cancellation).ConfigureAwait(false);
        return result;
    }

    private PipelineResult Answer(ScimRequest request, WindowState state)
    {
        var fault = faults.Next(request);
        var answer = InsteadOf(fault, out var replaced);
        if (!replaced)
            answer = IsAuthorized(request) ? model(request) : Unauthorized();
        if (fault?.Kind == SandboxFaultKind.AnswerLost)
            answer = null;
        else if (fault?.Kind == SandboxFaultKind.ServerErrorAfterWrite)
            answer = ServerError(fault);
        return new PipelineResult(answer is null ? null : answer with { Headers = [.. answer.Headers, .. _rateLimit.HeadersFor(state)] }, fault);
    }

    private ScimAnswer? InsteadOf(SandboxFault? fault, out bool replaced)
    {
        replaced = true;
        switch (fault?.Kind)
        {
            case SandboxFaultKind.TooManyRequests:
                return _rateLimit.Refuse(fault);
            case SandboxFaultKind.ServerError:
                return ServerError(fault);
            case SandboxFaultKind.HtmlPage:
                return ScimAnswer.Html(fault.Status == 0 ? 200 : fault.Status, "<!DOCTYPE html><html><title>Sign in</title><body>Sign in</body></html>");
            case SandboxFaultKind.Redirect:
                return ScimAnswer.Empty(fault.Status == 0 ? 302 : fault.Status) with { Headers = [new("Location", fault.Location)] };
            case SandboxFaultKind.KeyRevoked:
                return Unauthorized();
            case SandboxFaultKind.ResetBeforeAnswer:
                return null;
            default:
                replaced = false;
                return null;
        }
    }

    private bool IsAuthorized(ScimRequest request) =>
        request.Authorization is { } header
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && header.Substring("Bearer ".Length) == options.Key;

    private static ScimAnswer Unauthorized() => ScimAnswer.Text(401, "Unauthorized");

    private static ScimAnswer ServerError(SandboxFault fault) =>
        ScimAnswer.Text(fault.Status == 0 ? 500 : fault.Status, "The service is unavailable");

    // A body that cannot be read names no account, and is refused later.
    private static string? AccountWritten(ScimRequest request)
    {
        if (!request.IsWrite || request.Type is not { } type)
            return null;
        if (request.Id is not null)
            return request.Id;
        try
        {
            return ScimReader.AddressIn(request.Body(), type);
        }
        catch (ScimRefusal)
        {
            return null;
        }
    }
}
