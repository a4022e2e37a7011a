using System.Net;
using System.Net.Sockets;

namespace ZivverSynctool.Module.Tests;

/// <summary>A directory server that answers every sign-in and every search with a result and nothing else (RFC 4511).</summary>
internal sealed class RefusingDirectory : IDisposable
{
    private const byte Sequence = 0x30;
    private const byte Integer = 0x02;
    private const byte Enumerated = 0x0A;
    private const byte OctetString = 0x04;
    private const byte BindRequest = 0x60;
    private const byte BindResponse = 0x61;
    private const byte SearchRequest = 0x63;
    private const byte SearchDone = 0x65;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;
    private readonly byte _signIn;
    private readonly byte _search;

    /// <param name="signIn">The result of every sign-in; 0 is success.</param>
    /// <param name="search">The result of every search.</param>
    public RefusingDirectory(int signIn, int search)
    {
        (_signIn, _search) = ((byte)signIn, (byte)search);
        _listener.Start();
        _serving = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Dispose();
        _serving.GetAwaiter().GetResult();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            using (client)
                await ServeAsync(client.GetStream());
        }
    }

    // Every message here is short, so lengths are single bytes, or two behind 0x82 and one behind 0x81.
    private async Task ServeAsync(NetworkStream stream)
    {
        var head = new byte[1];
        while (await stream.ReadAsync(head) == 1 && head[0] == Sequence)
        {
            var message = new byte[await LengthAsync(stream)];
            await stream.ReadExactlyAsync(message);
            // Behind INTEGER, its length and the number of the message.
            var id = message[..(2 + message[1])];
            var (kind, result) = message[id.Length] switch
            {
                BindRequest => (BindResponse, _signIn),
                SearchRequest => (SearchDone, _search),
                _ => (Integer, (byte)0),
            };
            if (kind == Integer)
                continue;
            byte[] answer = [.. id, kind, 7, Enumerated, 1, result, OctetString, 0, OctetString, 0];
            await stream.WriteAsync((byte[])[Sequence, (byte)answer.Length, .. answer]);
        }
    }

    private static async Task<int> LengthAsync(NetworkStream stream)
    {
        var first = new byte[1];
        await stream.ReadExactlyAsync(first);
        if (first[0] < 0x80)
            return first[0];
        var more = new byte[first[0] & 0x7F];
        await stream.ReadExactlyAsync(more);
        return more.Aggregate(0, (length, next) => (length << 8) | next);
    }
}
