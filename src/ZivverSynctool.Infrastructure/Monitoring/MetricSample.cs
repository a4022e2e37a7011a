namespace ZivverSynctool.Infrastructure.Monitoring;

/// <summary>One number of a metric.</summary>
/// <param name="Labels">What it is of, as name and value.</param>
/// <param name="Number">The number.</param>
internal sealed record MetricSample(IReadOnlyList<(string Name, string Value)> Labels, double Number);
