using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Trials.Days;

/// <summary>The call is kept, with how it ended, and the run where it came to be one.</summary>
/// <param name="office">The office.</param>
internal sealed class RecordRule(Office office) : INightRule
{
    private int _attempts;
    private int _runs;

    public void Begin()
    {
        _attempts = office.Attempts.Count;
        _runs = Runs.Count;
    }

    public IEnumerable<string> Judge(Incident incident, NightRun? night)
    {
        // With a full disk or a damaged profile nothing is promised, and of the latter nothing can be looked at.
        if (!incident.IsRecorded)
            yield break;
        var attempts = office.Attempts;
        if (attempts.Count != _attempts + (night is null ? 0 : 1))
            yield return $"{attempts.Count - _attempts} calls are kept of this night";
        else if (night is not null && attempts[^1] is var last && (last.ExitCode != night.ExitCode || last.ErrorId != (night.Error?.ErrorId ?? "") || last.RunId != (night.Run?.Id ?? "")))
            yield return $"the call is kept as {last}";
        if (Runs.Count - _runs != (night?.Run is null ? 0 : 1))
            yield return "the run is not kept";
    }

    private IReadOnlyList<SyncRun> Runs => new RunStore(ProfileFile.Load(office.ProfilePath)).Runs();
}
