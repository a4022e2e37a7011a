using System.Text;

namespace ZivverSynctool.Infrastructure.Csv;

/// <summary>Makes sure that bytes are text before anything is made of them.</summary>
internal static class CsvEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Throws if the bytes are neither UTF-8 nor UTF-16 with a byte order mark.</summary>
    public static void Check(byte[] content, string file)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return;
        if (content is [(byte)'P', (byte)'K', 3, 4, ..])
            throw NotText($"{file} is a workbook or another compressed file, not CSV.");
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

    private static bool IsLineBreak(byte b) => b == '\n';

    private static SyncException NotText(string message) => new(
        "CsvEncoding", SyncErrorKind.Unavailable, message,
        "Save the file as UTF-8: in Excel as 'CSV UTF-8 (Comma delimited)', in PowerShell with Export-Csv -Encoding utf8.");
}
