using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>Health as machines read it.</summary>
public static class HealthText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Names in all scripts stay readable; the file is no web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>As JSON; docs/monitoring.md describes every key.</summary>
    public static string Json(SyncHealth health) => JsonSerializer.Serialize(HealthDocument.Of(health), Readable) + "\n";

    /// <summary>As metrics, in the text format that Prometheus and OpenMetrics have in common.</summary>
    public static string Metrics(SyncHealth health)
    {
        var text = new StringBuilder();
        HealthMetrics.Write(health, new MetricText(text));
        return text.ToString();
    }
}
