using System.Text.Json;

namespace ZivverSynctool.Trials.Days;

/// <summary>Somebody is told of a night that did not go well, and of the first that did after it, and of no other.</summary>
/// <param name="office">The office.</param>
internal sealed class NoticeRule(Office office) : INightRule
{
    private int? _before;

    public void Begin()
    {
        office.Desk.Take();
        _before = office.Attempts.LastOrDefault(attempt => attempt is { ExitCode: not null, Paused: false })?.ExitCode;
    }

    public IEnumerable<string> Judge(Incident incident, NightRun? night)
    {
        var told = office.Desk.Take();
        var isToBeTold = night is { ExitCode: { } code } && incident.IsTold && (code != 0 || _before is not (null or 0) && night.Run?.Mode != SyncRunMode.Paused);
        if (told.Count != (isToBeTold ? 1 : 0))
            yield return $"{told.Count} notifications came, and the call before ended with {_before}";
        foreach (var notice in told.Select(text => JsonDocument.Parse(text).RootElement))
            if (notice.GetProperty("exitCode").GetInt32() != night?.ExitCode)
                yield return $"the notification says {notice.GetProperty("subject").GetString()}";
    }
}
