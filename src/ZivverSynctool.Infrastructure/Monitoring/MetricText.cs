using System.Globalization;
using System.Text;

namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>
/// Writes gauges in the text that is valid both as Prometheus exposition format 0.0.4, which node_exporter's textfile collector
/// reads, and as OpenMetrics 1.0: no blank lines, no timestamps, families together, and <c># EOF</c> at the end, a comment to the former.
/// </summary>
internal sealed class MetricText(StringBuilder text)
{
    /// <summary>Writes a metric with all its samples; none where there are none.</summary>
    /// <param name="name">Its name, with the unit at its end.</param>
    /// <param name="help">What it is.</param>
    /// <param name="samples">The numbers.</param>
    public void Gauge(string name, string help, IReadOnlyList<MetricSample> samples)
    {
        if (samples.Count == 0)
            return;
        text.Append("# HELP ").Append(name).Append(' ').Append(Escape(help)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(" gauge\n");
        foreach (var (labels, number) in samples)
        {
            text.Append(name).Append('{');
            text.Append(string.Join(",", labels.Select(label => $"{label.Name}=\"{Escape(label.Value)}\"")));
            text.Append("} ").Append(number.ToString("0.###", CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    /// <summary>Writes the end.</summary>
    public void End() => text.Append("# EOF\n");

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "").Replace("\n", "\\n");
}
