using System.Net;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>Takes requests off the wire and puts answers on it, damaged where a fault says so.</summary>
internal static class HttpTransport
{
    public static async Task<ScimRequest> ReadAsync(HttpListenerRequest request, string basePath)
    {
        using var content = new MemoryStream();
        await request.InputStream.CopyToAsync(content).ConfigureAwait(false);
        // The raw target: the parsed one has lost what was encoded.
        var target = request.RawUrl!.Split(['?'], 2);
        return new ScimRequest(
            request.HttpMethod.ToUpperInvariant(),
            target[0].StartsWith(basePath, StringComparison.OrdinalIgnoreCase) ? target[0].Substring(basePath.Length) : null,
            Parameters(target.ElementAtOrDefault(1) ?? ""),
            request.Headers["Authorization"],
            (request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant(),
            content.ToArray());
    }

    public static async Task SendAsync(HttpListenerResponse response, PipelineResult result)
    {
        if (result.Answer is not { } answer)
        {
            response.Abort();
            return;
        }

        response.StatusCode = answer.Status;
        if (answer.ContentType is not null)
            response.ContentType = answer.ContentType;
        foreach (var header in answer.Headers)
            response.AddHeader(header.Key, header.Value);
        await SendBodyAsync(response, answer, result.Fault?.Kind).ConfigureAwait(false);
    }

    private static async Task SendBodyAsync(HttpListenerResponse response, ScimAnswer answer, SandboxFaultKind? fault)
    {
        if (answer.IsLong && fault is not (SandboxFaultKind.TruncatedJson or SandboxFaultKind.ResetDuringBody))
        {
            response.SendChunked = true;
            await answer.Body!(response.OutputStream).ConfigureAwait(false);
            response.Close();
            return;
        }

        var bytes = await answer.ToBytesAsync().ConfigureAwait(false);
        var length = fault is SandboxFaultKind.TruncatedJson or SandboxFaultKind.ResetDuringBody ? bytes.Length / 2 : bytes.Length;
        if (fault == SandboxFaultKind.ChunkedAnswer)
            response.SendChunked = true;
        else
            response.ContentLength64 = fault == SandboxFaultKind.TruncatedJson ? length : bytes.Length;
        using (var body = new MemoryStream(bytes, 0, length))
            await body.CopyToAsync(response.OutputStream).ConfigureAwait(false);
        if (fault == SandboxFaultKind.ResetDuringBody)
            response.Abort();
        else
            response.Close();
    }

    private static Dictionary<string, string> Parameters(string query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in query.Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split(['='], 2);
            parameters[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? "");
        }

        return parameters;
    }
}
