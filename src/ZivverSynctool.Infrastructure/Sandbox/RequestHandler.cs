using System.Net;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Handles one request from the wire and back, and notes it.</summary>
internal sealed class RequestHandler(SandboxPipeline pipeline, RequestLog log, string basePath, CancellationToken stopping)
{
    /// <summary>Handles a request. A mistake of the sandbox itself is noted and answered with 500.</summary>
    public async Task HandleAsync(HttpListenerContext context)
    {
        // A handler that began on the accepting thread would keep the next request waiting.
        await Task.Yield();
        var target = Uri.UnescapeDataString(context.Request.RawUrl!).Split(['?'], 2);
        var path = target[0].StartsWith(basePath, StringComparison.OrdinalIgnoreCase) ? target[0].Substring(basePath.Length) : target[0];
        var place = log.Begin(context.Request.HttpMethod, path, target.ElementAtOrDefault(1) ?? "");
        var status = 0;
        try
        {
            var request = await HttpTransport.ReadAsync(context.Request, basePath).ConfigureAwait(false);
            var result = await pipeline.AnswerAsync(request, stopping).ConfigureAwait(false);
            status = result.Answer?.Status ?? 0;
            log.Complete(place, status, result.Fault?.Kind.ToString() ?? "");
            await HttpTransport.SendAsync(context.Response, result).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            log.Complete(place, status, $"The caller left: {e.Message}");
            context.Response.Abort();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.Complete(place, 0, "The sandbox was stopped");
            context.Response.Abort();
        }
        catch (Exception e)
        {
            log.Complete(place, 500, $"{e.GetType().Name}: {e.Message}");
            var answer = ScimAnswer.Text(500, $"The sandbox failed: {e.GetType().Name}: {e.Message}");
            await HttpTransport.SendAsync(context.Response, new PipelineResult(answer, null)).ConfigureAwait(false);
        }
    }
}
