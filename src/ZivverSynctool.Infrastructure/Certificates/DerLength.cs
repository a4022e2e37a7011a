namespace ZivverSynctool.Infrastructure.Certificates;

/// <summary>Steps over the tag and length that stand before a value in BER and DER (X.690 §8.1).</summary>
internal static class DerLength
{
    private const int LongForm = 0x80;
    private const int MostLengthBytes = 3;

    /// <summary>Goes from a tag of one byte to the value behind it. False where the value is not whole.</summary>
    public static bool TryRead(byte[] content, ref int at, out int length)
    {
        length = 0;
        if (at + 2 > content.Length)
            return false;
        at++;
        int first = content[at++];
        if (first < LongForm)
            length = first;
        else
            for (var bytes = first - LongForm; bytes > 0; bytes--)
            {
                if (first - LongForm > MostLengthBytes || at >= content.Length)
                    return false;
                length = (length << 8) | content[at++];
            }

        return at + length <= content.Length;
    }
}
