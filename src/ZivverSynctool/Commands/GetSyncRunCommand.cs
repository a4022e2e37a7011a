namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncRun</c>: the runs of a profile, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, "SyncRun")]
[OutputType(typeof(SyncRun))]
public sealed class GetSyncRunCommand : ProfileCommand
{
    /// <summary>Only the last so many runs.</summary>
    [Parameter(Position = 0, HelpMessage = "Only the last so many runs.")]
    [ValidateRange(1, int.MaxValue)]
    public int? Last { get; set; }

    /// <inheritdoc/>
    protected override void End()
    {
        using var session = OpenLocal(ReadProfile());
        var runs = session.GetRuns();
        WriteObject(Last is { } count ? runs.Skip(runs.Count - count) : runs, enumerateCollection: true);
    }
}
