namespace ZivverSynctool.Trials.Days;

/// <summary>The call ends with the right exit code, and with the right error where it ends early.</summary>
internal sealed class CallRule : INightRule
{
    public void Begin()
    {
    }

    public IEnumerable<string> Judge(Incident incident, NightRun? night)
    {
        if (night is null)
            yield break;
        if (night.ExitCode != incident.ExitCode)
            yield return $"the exit code is {night.ExitCode}, not {incident.ExitCode}: {night.Error?.Message} {night.Run?.Reason}";
        if ((night.Error?.ErrorId ?? "") != incident.ErrorId)
            yield return $"it ended with {night.Error?.ErrorId ?? "no error"}, not {(incident.ErrorId.Length > 0 ? incident.ErrorId : "none")}";
    }
}
