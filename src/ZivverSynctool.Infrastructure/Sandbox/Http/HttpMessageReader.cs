using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>Reads HTTP/1.1 requests (RFC 9112).</summary>
/// <param name="wire">What to read from.</param>
/// <param name="toCaller">Where an interim answer goes.</param>
internal sealed class HttpMessageReader(WireReader wire, Stream toCaller)
{
    private const int LongestLine = 64 * 1024;
    private const int LargestBody = 64 * 1024 * 1024;

    private static readonly byte[] Continue = Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n");

    /// <summary>The next request, or null where the caller sends no more.</summary>
    /// <exception cref="InvalidDataException">What came is no HTTP.</exception>
    public async Task<HttpMessage?> ReadAsync()
    {
        var start = await wire.ReadLineAsync(LongestLine).ConfigureAwait(false);
        if (start is null)
            return null;
        if (start.Split(' ') is not [{ Length: > 0 } method, { Length: > 0 } target, ("HTTP/1.1" or "HTTP/1.0") and var version])
            throw new InvalidDataException("The first line is none of HTTP/1.1.");
        var headers = await ReadHeadersAsync().ConfigureAwait(false);
        headers.TryGetValue("Connection", out var connection);
        var keepsOpen = version == "HTTP/1.1" && connection?.Equals("close", StringComparison.OrdinalIgnoreCase) != true;
        return new HttpMessage(
            method.ToUpperInvariant(), target, headers, await ReadBodyAsync(headers).ConfigureAwait(false), keepsOpen);
    }

    private async Task<Dictionary<string, string>> ReadHeadersAsync()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync().ConfigureAwait(false) is { Length: > 0 } line)
        {
            if (line.Split([':'], 2) is not [var name, var value])
                throw new InvalidDataException("A header has no colon.");
            headers[name.Trim()] = value.Trim();
        }

        return headers;
    }

    private async Task<byte[]> ReadBodyAsync(Dictionary<string, string> headers)
    {
        headers.TryGetValue("Content-Length", out var length);
        var isChunked = headers.TryGetValue("Transfer-Encoding", out var coding) && coding.Equals("chunked", StringComparison.OrdinalIgnoreCase);
        if (length is null && !isChunked)
            return [];
        // Callers on .NET Framework ask before they send a body (RFC 9110 §10.1.1).
        if (headers.ContainsKey("Expect"))
            using (var interim = new MemoryStream(Continue))
                await interim.CopyToAsync(toCaller).ConfigureAwait(false);
        return isChunked
            ? await ReadChunksAsync().ConfigureAwait(false)
            : await wire.ReadBytesAsync(Size(length!, NumberStyles.None)).ConfigureAwait(false);
    }

    private async Task<byte[]> ReadChunksAsync()
    {
        using var body = new MemoryStream();
        while (true)
        {
            var size = Size((await LineAsync().ConfigureAwait(false)).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier);
            var chunk = await wire.ReadBytesAsync(size).ConfigureAwait(false);
            if (size == 0)
                break;
            body.Write(chunk, 0, size);
            await LineAsync().ConfigureAwait(false);
        }

        while ((await LineAsync().ConfigureAwait(false)).Length > 0)
        {
            // Trailers mean nothing here.
        }

        return body.ToArray();
    }

    private async Task<string> LineAsync() =>
        await wire.ReadLineAsync(LongestLine).ConfigureAwait(false) ?? throw new EndOfStreamException("The request breaks off.");

    private static int Size(string text, NumberStyles style) =>
        int.TryParse(text, style, CultureInfo.InvariantCulture, out var size) && size is >= 0 and <= LargestBody
            ? size
            : throw new InvalidDataException("The length of the body makes no sense.");
}
