namespace ZivverSynctool.Infrastructure.Tests.Http;

/// <summary>Gives out bytes a few at a time, as a slow network does.</summary>
internal sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer.Slice(0, Math.Min(chunk, buffer.Length)), cancellationToken);
}
