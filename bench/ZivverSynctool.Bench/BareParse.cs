using System.Text.Json;
using CsvHelper;

namespace ZivverSynctool.Bench;

/// <summary>
/// The least that a delta could do: the same CSV file and the same two answers, both to their ends, every value
/// looked at and none kept.
/// </summary>
internal static class BareParse
{
    private const int BufferLength = 64 * 1024;

    /// <summary>Reads them all at once; gives the number of rows and JSON tokens.</summary>
    public static async Task<int> ReadAsync(string csv, Uri address)
    {
        using var client = new HttpClient();
        var counts = await Task.WhenAll(
            Task.Run(() => Rows(csv)),
            Task.Run(() => TokensAsync(client, address + "/Users")),
            Task.Run(() => TokensAsync(client, address + "/Groups")));
        return counts.Sum();
    }

    private static int Rows(string path)
    {
        using var reader = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions());
        var (rows, bytes) = (0, 0L);
        for (; reader.Read(); rows++)
            for (var i = 0; i < reader.FieldCount; i++)
                bytes += reader.GetSpan(i).Length;
        return bytes > 0 ? rows : 0;
    }

    private static async Task<int> TokensAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (buffer, length, tokens, state) = (new byte[BufferLength], 0, 0, new JsonReaderState());
        while (await body.ReadAsync(buffer.AsMemory(length)) is > 0 and var count)
        {
            length += count;
            var used = Advance(buffer.AsSpan(0, length), ref state, ref tokens);
            buffer.AsSpan(used, length - used).CopyTo(buffer);
            length -= used;
        }

        return tokens;
    }

    private static int Advance(ReadOnlySpan<byte> bytes, ref JsonReaderState state, ref int tokens)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, state);
        while (reader.Read())
            tokens++;
        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }
}
