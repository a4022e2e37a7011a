using System.Globalization;

namespace ZivverSynctool.Health;

/// <summary>
/// Health as one line of a monitoring plugin: state, text, and behind a bar performance data as
/// <c>'label'=value[unit];[warning];[critical];[least]</c> (Monitoring Plugins Development Guidelines, "Performance data").
/// </summary>
internal static class HealthLine
{
    /// <summary>The line.</summary>
    public static string Of(SyncHealth health)
    {
        var data = new List<string>();
        if (health.Age is { } age)
            data.Add($"'age'={Number(age.TotalSeconds)}s;;{Number(health.MaxAge.TotalSeconds)};0");
        data.Add($"'failures'={Number(health.FailuresInARow)};;;0");
        data.Add($"'failing'={Number(health.FailingAccounts.Count)};;;0");
        data.Add($"'refused'={Number(health.RefusedWaiting.Count)};;;0");
        foreach (var size in health.SourceSizes.GroupBy(size => (size.Source, size.AccountType)).Select(sizes => sizes.Last()))
            data.Add($"{Label($"{size.Source} {Words.Of(size.AccountType)}s")}={Number(size.Count)};;;0");
        return $"ZIVVERSYNC {health.State.ToString().ToUpperInvariant()} - {Text(health)} | {string.Join(" ", data)}";
    }

    // The bar begins the performance data, and a line break the long output, which few systems show.
    private static string Text(SyncHealth health)
    {
        var text = health.Reasons.Count > 0 ? string.Join(" ", health.Reasons)
            : health.Age is { } age ? $"last success {HealthWords.Of(age)} ago." : "nothing is known.";
        return (health.Name.Length > 0 ? $"{health.Name}: {text}" : text).Replace('|', '/').Replace("\r", "").Replace('\n', ' ');
    }

    private static string Label(string label) => $"'{label.Replace("'", "''").Replace('=', ' ').Replace('|', '/')}'";

    private static string Number(double value) => Math.Round(value).ToString("0", CultureInfo.InvariantCulture);
}
