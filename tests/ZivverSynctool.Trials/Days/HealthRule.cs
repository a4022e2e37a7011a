using System.Text.Json;

namespace ZivverSynctool.Trials.Days;

/// <summary>Health says whether somebody must come, and the status file says the same.</summary>
/// <param name="office">The office.</param>
internal sealed class HealthRule(Office office) : INightRule
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(26);
    private const int MostFailures = 2;

    private DateTimeOffset _success = office.Now;
    private int _failures;
    private bool _someFail;

    public void Begin()
    {
    }

    public IEnumerable<string> Judge(Incident incident, NightRun? night)
    {
        var isPaused = night?.Run?.Mode == SyncRunMode.Paused;
        // A report that went well shows that all can be reached again, and synchronizes nothing.
        if (night?.Run is { Mode: SyncRunMode.ReportOnly, ExitCode: 0 })
            _failures = 0;
        else if (night is { ExitCode: 0 or 2 } && !isPaused)
            (_success, _failures, _someFail) = (office.Now, 0, night.ExitCode == 2);
        else if (night is not null && !isPaused && incident.ErrorId != "ProfileInvalid")
            _failures++;
        // What a full disk could not keep is not known afterwards, and a damaged profile cannot be opened.
        if (!incident.IsRecorded)
        {
            _failures = MostFailures;
            yield break;
        }

        using var session = office.Open();
        var health = session.GetHealth();
        var expected = !isPaused && (office.Now - _success > Longest || _failures > MostFailures) ? SyncHealthState.Critical
            : isPaused || _failures > 0 || _someFail ? SyncHealthState.Warning
            : SyncHealthState.Ok;
        if (health.State != expected)
            yield return $"health is {health.State}, not {expected}: {string.Join(" ", health.Reasons)}";
        if (health.State != SyncHealthState.Ok && health.Reasons.Count == 0)
            yield return "health gives no reason";
        if (night is not null && StatusFile() != health.State.ToString())
            yield return $"the status file says {StatusFile()}, and health is {health.State}";
    }

    private string? StatusFile() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(office.Folder, "status.json"))).RootElement.GetProperty("state").GetString();
}
