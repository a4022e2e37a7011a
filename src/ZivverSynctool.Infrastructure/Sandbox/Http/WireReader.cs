using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace ZivverSynctool.Infrastructure.Sandbox.Http;

/// <summary>Reads lines and counted bytes off a connection.</summary>
internal sealed class WireReader(Stream stream)
{
    private readonly PipeReader _pipe = PipeReader.Create(stream);

    /// <summary>The next line without its end, or null where the connection ended before it began.</summary>
    /// <param name="longest">Most bytes a line may have.</param>
    public async Task<string?> ReadLineAsync(int longest)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync().ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = Encoding.UTF8.GetString(read.Buffer.Slice(0, end).ToArray()).TrimEnd('\r');
                _pipe.AdvanceTo(read.Buffer.GetPosition(1, end));
                return line;
            }

            if (read.IsCompleted && read.Buffer.IsEmpty)
                return null;
            if (read.IsCompleted || read.Buffer.Length > longest)
                throw new InvalidDataException("A line of the request does not end.");
            _pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>That many bytes.</summary>
    public async Task<byte[]> ReadBytesAsync(int count)
    {
        // A read would wait for bytes that nobody will send.
        while (count > 0)
        {
            var read = await _pipe.ReadAsync().ConfigureAwait(false);
            if (read.Buffer.Length >= count)
            {
                var bytes = read.Buffer.Slice(0, count).ToArray();
                _pipe.AdvanceTo(read.Buffer.GetPosition(count));
                return bytes;
            }

            if (read.IsCompleted)
                throw new EndOfStreamException("The request's body is shorter than it said.");
            _pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        return [];
    }
}
