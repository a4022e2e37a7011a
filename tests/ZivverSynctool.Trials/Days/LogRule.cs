using System.Text.Json;

namespace ZivverSynctool.Trials.Days;

/// <summary>The log has where the call began and how it ended, and an error for each account that failed.</summary>
/// <param name="office">The office.</param>
internal sealed class LogRule(Office office) : INightRule
{
    private const int Began = 1000;
    private const int EndedWell = 1001;
    private const int Failed = 2004;
    private const int EndedOtherwise = 5000;

    private int _lines;

    public void Begin() => _lines = Lines().Count;

    public IEnumerable<string> Judge(Incident incident, NightRun? night)
    {
        if (!incident.IsLogged)
            yield break;
        var events = Lines().Skip(_lines).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetInt32()).ToList();
        if (night is null)
        {
            if (events.Count > 0)
                yield return "something is logged, and nothing ran";
            yield break;
        }

        var end = night.ExitCode == 0 ? EndedWell : EndedOtherwise + night.ExitCode;
        if (events.Count(number => number == Began) != 1 || events.Count(number => number == end) != 1)
            yield return $"the log has {string.Join(", ", events)} and should begin with {Began} and end with {end}";
        if (events.Count(number => number == Failed) != night.Results.Count(result => result is { Outcome: SyncOutcome.Failed, KnownIssue: "" }))
            yield return $"the log has {events.Count(number => number == Failed)} failures";
    }

    // By name, which is by day.
    private List<string> Lines() => Directory.Exists(office.LogFolder)
        ? [.. Directory.GetFiles(office.LogFolder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)]
        : [];
}
