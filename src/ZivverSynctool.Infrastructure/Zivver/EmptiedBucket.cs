using System.Text.Json;
using ZivverSynctool.Infrastructure.Http;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>What the body of a 429 says about the request budget (ZIVVER-API, Connection).</summary>
internal static class EmptiedBucket
{
    /// <summary>Adds what the body tells, where the headers are silent.</summary>
    public static RateLimitSignal Complete(RateLimitSignal signal, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("emptiedBucketDetails", out var bucket) || bucket.ValueKind != JsonValueKind.Object)
                return signal;
            var window = Number(bucket, "windowSeconds");
            return signal with
            {
                Limit = signal.Limit ?? Number(bucket, "budget"),
                Window = signal.Window ?? (window is { } seconds ? TimeSpan.FromSeconds(seconds) : null),
            };
        }
        catch (JsonException)
        {
            // Errors are mostly plain text (ZIVVER-API, Connection): then the headers and the known budget must do.
            return signal;
        }
    }

    private static int? Number(JsonElement bucket, string name) =>
        bucket.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number > 0
            ? number
            : null;
}
