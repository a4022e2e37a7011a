using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>One request and the ways to answer it, the bad ones included.</summary>
internal sealed class HttpExchange(HttpMessage message, Socket socket, Stream stream)
{
    public HttpMessage Message => message;

    /// <summary>Whether another request may follow on the connection.</summary>
    public bool KeepsOpen { get; private set; } = message.KeepsOpen;

    /// <summary>Sends an answer, in chunks if it is long.</summary>
    public async Task SendAsync(ScimAnswer answer)
    {
        if (!answer.IsLong)
        {
            var body = answer.ToBytes();
            await WriteAsync(Head(answer, body.Length), body).ConfigureAwait(false);
            return;
        }

        await WriteAsync(Head(answer, null)).ConfigureAwait(false);
        foreach (var piece in answer.Body)
            await WriteAsync(Ascii($"{piece.Length:x}\r\n"), piece, Ascii("\r\n")).ConfigureAwait(false);
        await WriteAsync(Ascii("0\r\n\r\n")).ConfigureAwait(false);
    }

    /// <summary>Sends the first half of an answer, of a long one in the middle of a chunk, and closes the connection.</summary>
    public async Task SendHalfAsync(ScimAnswer answer)
    {
        var body = answer.ToBytes();
        var half = body.Take(body.Length / 2).ToArray();
        if (answer.IsLong)
            await WriteAsync(Head(answer, null), Ascii($"{body.Length:x}\r\n"), half).ConfigureAwait(false);
        else
            await WriteAsync(Head(answer, body.Length), half).ConfigureAwait(false);
        KeepsOpen = false;
    }

    /// <summary>Sends an answer and breaks the connection that the caller may have kept for more.</summary>
    public async Task SendAndResetAsync(ScimAnswer answer)
    {
        await SendAsync(answer).ConfigureAwait(false);
        Reset();
    }

    /// <summary>Closes the connection at once; the caller sees a reset.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        KeepsOpen = false;
    }

    // Head and body in one piece, so that they travel in one packet where they can.
    private async Task WriteAsync(params byte[][] pieces)
    {
        using var all = new MemoryStream(pieces.Sum(piece => piece.Length));
        foreach (var piece in pieces)
            all.Write(piece, 0, piece.Length);
        all.Position = 0;
        await all.CopyToAsync(stream).ConfigureAwait(false);
    }

    private byte[] Head(ScimAnswer answer, int? length)
    {
        var head = new StringBuilder();
        head.Append(FormattableString.Invariant($"HTTP/1.1 {answer.Status} {(HttpStatusCode)answer.Status}\r\n"));
        if (answer.ContentType is not null)
            head.Append("Content-Type: ").Append(answer.ContentType).Append("\r\n");
        foreach (var header in answer.Headers)
            head.Append(header.Key).Append(": ").Append(header.Value).Append("\r\n");
        if (length is null)
            head.Append("Transfer-Encoding: chunked\r\n");
        // RFC 9110 §8.6: a 204 has no length.
        else if (answer.Status != 204)
            head.Append("Content-Length: ").Append(length).Append("\r\n");
        if (!KeepsOpen)
            head.Append("Connection: close\r\n");
        return Ascii(head.Append("\r\n").ToString());
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
