using System.Buffers;
using System.Text;

namespace ZivverSynctool.Infrastructure.Csv;

/// <summary>Makes sure that bytes are text before anything is made of them.</summary>
internal static class CsvEncoding
{
    private const int BufferLength = 16 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Throws if a stream holds neither UTF-8 nor UTF-16 with a byte order mark. Reads it from its beginning.</summary>
    public static void Check(Stream content, string file)
    {
        content.Position = 0;
        var bytes = ArrayPool<byte>.Shared.Rent(BufferLength);
        var chars = ArrayPool<char>.Shared.Rent(Strict.GetMaxCharCount(BufferLength));
        try
        {
            if (!IsText(content, bytes, chars))
                Explain(content, file);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    private static bool IsText(Stream content, byte[] bytes, char[] chars)
    {
        var decoder = Strict.GetDecoder();
        while (content.Read(bytes, 0, BufferLength) is > 0 and var count)
        {
            var head = content.Position == count ? bytes.AsSpan(0, count) : [];
            if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
                return true;
            if (IsArchive(head) || Array.IndexOf(bytes, (byte)0, 0, count) >= 0 || !TryDecode(decoder, bytes, count, chars))
                return false;
        }

        return TryDecode(decoder, bytes, 0, chars);
    }

    private static bool TryDecode(Decoder decoder, byte[] bytes, int count, char[] chars)
    {
        try
        {
            decoder.GetChars(bytes, 0, count, chars, 0, flush: count == 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // What is wrong is looked for with everything at hand: this ends the reading.
    private static void Explain(Stream stream, string file)
    {
        stream.Position = 0;
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        var content = whole.ToArray();
        if (IsArchive(content))
            throw NotText($"{file} is a workbook or another compressed file, not CSV; a workbook is a source of type 'excel'.");
        if (Array.IndexOf(content, (byte)0) is >= 0 and var zero)
            throw NotText(
                $"{file} line {content.Take(zero).Count(IsLineBreak) + 1} has zero bytes in it, as in UTF-16 without a byte order mark or in a damaged file.");
        try
        {
            Strict.GetCharCount(content);
        }
        catch (DecoderFallbackException)
        {
            throw FirstInvalidLine(content, file);
        }
    }

    // A line break is never part of another character in UTF-8, so lines can be checked one by one.
    private static SyncException FirstInvalidLine(byte[] content, string file)
    {
        var start = 0;
        for (var line = 1; ; line++)
        {
            var end = Array.FindIndex(content, start, IsLineBreak);
            try
            {
                Strict.GetCharCount(content, start, (end < 0 ? content.Length : end) - start);
            }
            catch (DecoderFallbackException e)
            {
                return NotText($"{file} line {line} is not UTF-8: byte {e.BytesUnknown![0]:X2} (hexadecimal) cannot stand there.");
            }

            start = end + 1;
        }
    }

    private static bool IsArchive(ReadOnlySpan<byte> content) => content is [(byte)'P', (byte)'K', 3, 4, ..];

    private static bool IsLineBreak(byte b) => b == '\n';

    private static SyncException NotText(string message) => new(
        "CsvEncoding", SyncErrorKind.Unavailable, message,
        "Save the file as UTF-8: in Excel as 'CSV UTF-8 (Comma delimited)', in PowerShell with Export-Csv -Encoding utf8.");
}
