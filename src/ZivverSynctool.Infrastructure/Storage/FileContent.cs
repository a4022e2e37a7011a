using System.Buffers;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Compares files piece by piece, whatever their size.</summary>
internal static class FileContent
{
    private const int PieceLength = 64 * 1024;

    /// <summary>How a content is to another, both from their beginnings.</summary>
    public static Likeness Compare(Stream content, Stream other)
    {
        if (content.Length > other.Length)
            return Likeness.Different;
        content.Position = other.Position = 0;
        var pieces = ArrayPool<byte>.Shared.Rent(PieceLength * 2);
        try
        {
            while (Fill(content, pieces, 0) is > 0 and var length)
                if (Fill(other, pieces, PieceLength) < length
                    || !pieces.AsSpan(0, length).SequenceEqual(pieces.AsSpan(PieceLength, length)))
                    return Likeness.Different;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(pieces);
        }

        return content.Length == other.Length ? Likeness.Same : Likeness.Beginning;
    }

    private static int Fill(Stream stream, byte[] pieces, int offset)
    {
        var length = 0;
        while (length < PieceLength && stream.Read(pieces, offset + length, PieceLength - length) is > 0 and var count)
            length += count;
        return length;
    }
}
