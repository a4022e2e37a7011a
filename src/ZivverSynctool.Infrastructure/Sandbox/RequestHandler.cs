using System.Net.Sockets;
using ZivverSynctool.Infrastructure.Sandbox.Http;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Handles one request from the wire and back, and notes it.</summary>
internal sealed class RequestHandler(SandboxPipeline pipeline, RequestLog log, string basePath, CancellationToken stopping)
{
    /// <summary>Handles a request. A mistake of the sandbox itself is noted and answered with 500.</summary>
    public async Task HandleAsync(HttpExchange exchange)
    {
        var request = ScimRequest.From(exchange.Message, basePath);
        var place = log.Begin(request.Method, request.Path ?? exchange.Message.Target, request.RawQuery);
        try
        {
            var result = await pipeline.AnswerAsync(request, stopping).ConfigureAwait(false);
            log.Complete(place, result.Answer?.Status ?? 0, result.Fault?.Kind.ToString() ?? "");
            await SendAsync(exchange, result).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            log.Annotate(place, $"The caller left: {e.Message}");
            throw;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.Complete(place, 0, "The sandbox was stopped");
            exchange.Reset();
        }
        catch (Exception e)
        {
            log.Complete(place, 500, $"{e.GetType().Name}: {e.Message}");
            await exchange.SendAsync(ScimAnswer.Text(500, $"The sandbox failed: {e.GetType().Name}: {e.Message}")).ConfigureAwait(false);
        }
    }

    private static Task SendAsync(HttpExchange exchange, PipelineResult result)
    {
        if (result.Answer is not { } answer)
        {
            exchange.Reset();
            return Task.CompletedTask;
        }

        return result.Fault?.Kind switch
        {
            SandboxFaultKind.ResetDuringBody => exchange.SendHalfAsync(answer with { IsLong = false }),
            SandboxFaultKind.ResetAfterBody => exchange.SendAndResetAsync(answer),
            SandboxFaultKind.ChunksBreakOff => exchange.SendHalfAsync(answer with { IsLong = true }),
            SandboxFaultKind.TruncatedJson => exchange.SendAsync(answer.Truncated()),
            SandboxFaultKind.ChunkedAnswer => exchange.SendAsync(answer with { IsLong = true }),
            _ => exchange.SendAsync(answer),
        };
    }
}
