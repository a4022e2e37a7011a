using System.Security.Cryptography;

namespace ZivverSynctool.Infrastructure.Transfer;

/// <summary>Copies files and says what was copied.</summary>
internal static class HashedCopy
{
    private const int PieceLength = 64 * 1024;

    /// <summary>Copies a stream to its end, or until there is more than there may be.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="target">Where to.</param>
    /// <param name="most">How many bytes there may be.</param>
    /// <returns>How many were copied, and SHA-256 over them as lower-case hexadecimal text.</returns>
    public static (long Length, string Sha256) To(Stream source, Stream target, long most = long.MaxValue)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceLength];
        long length = 0;
        for (int count; length <= most && (count = source.Read(piece, 0, piece.Length)) > 0; length += count)
        {
            hash.AppendData(piece, 0, count);
            target.Write(piece, 0, count);
        }

        return (length, string.Concat(hash.GetHashAndReset().Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));
    }
}
