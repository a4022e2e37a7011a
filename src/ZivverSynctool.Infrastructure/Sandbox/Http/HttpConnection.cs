using System.Net.Sockets;

namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>One connection: request after request until either side has enough.</summary>
internal sealed class HttpConnection(Socket socket, Func<HttpExchange, Task> handle) : IDisposable
{
    /// <summary>Serves the connection to its end. A caller that leaves or that speaks no HTTP ends it.</summary>
    public async Task ServeAsync()
    {
        // Answers are written whole: waiting for more would only delay them.
        socket.NoDelay = true;
        using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var reader = new HttpMessageReader(new WireReader(stream), stream);
            while (await reader.ReadAsync().ConfigureAwait(false) is { } message)
            {
                var exchange = new HttpExchange(message, socket, stream);
                await handle(exchange).ConfigureAwait(false);
                if (!exchange.KeepsOpen)
                    return;
            }
        }
        catch (InvalidDataException e)
        {
            var unreadable = new HttpMessage("", "", new Dictionary<string, string>(), [], KeepsOpen: false);
            await new HttpExchange(unreadable, socket, stream).SendAsync(ScimAnswer.Text(400, e.Message)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
            // The caller is gone, or the sandbox closes: whoever waited sees it by the closed connection.
        }
    }

    /// <summary>Breaks the connection.</summary>
    public void Dispose() => socket.Dispose();
}
