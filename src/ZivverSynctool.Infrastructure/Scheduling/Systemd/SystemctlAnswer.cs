namespace ZivverSynctool.Infrastructure.Scheduling.Systemd;

/// <summary>What <c>systemctl</c> said.</summary>
/// <param name="ExitCode">0 where it did what it was told.</param>
/// <param name="Output">What it gave.</param>
/// <param name="Trouble">What it complained about.</param>
internal sealed record SystemctlAnswer(int ExitCode, string Output, string Trouble)
{
    /// <summary>Why it did not do what it was told, in its own words.</summary>
    public string Why => Trouble.Trim().Length > 0 ? string.Join(" ", Trouble.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : $"systemctl ended with exit code {ExitCode}";
}
