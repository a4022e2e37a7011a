using System.Text;

namespace ZivverSynctool.Infrastructure.Http;

/// <summary>An answer whose status says success, with its body still to be read.</summary>
internal sealed class ApiAnswer(Stream body, int status, AttemptDeadline deadline)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Reads some of the body.</summary>
    /// <returns>The number of bytes, 0 at the end.</returns>
    public async Task<int> ReadAsync(byte[] buffer, int offset)
    {
#if NET
        var count = await body.ReadAsync(buffer.AsMemory(offset), deadline.Token).ConfigureAwait(false);
#else
        var count = await body.ReadAsync(buffer, offset, buffer.Length - offset, deadline.Token).ConfigureAwait(false);
#endif
        deadline.Progress();
        return count;
    }

    /// <summary>Reads the body up to a number of bytes.</summary>
    public async Task<byte[]> ReadAllAsync(int most)
    {
        var buffer = new byte[Math.Min(4096, most)];
        var length = 0;
        while (await ReadAsync(buffer, length).ConfigureAwait(false) is > 0 and var count)
        {
            length += count;
            if (length == most)
                break;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(most, buffer.Length * 2));
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }

    /// <summary>Reads the beginning of the body as text.</summary>
    public async Task<string> ReadTextAsync() => Encoding.UTF8.GetString(await ReadAllAsync(64 * 1024).ConfigureAwait(false));
}
