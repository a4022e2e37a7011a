using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncRun</c>: the runs of a profile, oldest first.</summary>
/// <remarks>
/// A run says who started it, where and how, what it counted per action, mark and outcome, and the exit code it ended with.
/// Unattended runs that were refused something name the command that approves it under <c>Refused</c>.
/// </remarks>
/// <example>
/// All runs
/// <code>Get-SyncRun</code>
/// Oldest first.
/// </example>
/// <example>
/// The last one
/// <code>Get-SyncRun -Last 1 | Format-List</code>
/// All that is kept of it.
/// </example>
/// <example>
/// Runs that did not end well
/// <code>Get-SyncRun | Where-Object ExitCode -ne 0</code>
/// Exit codes are explained in <c>about_ZivverSyncErrors</c>.
/// </example>
/// <seealso cref="GetSyncReviewCommand"/>
/// <seealso cref="UndoZivverSyncCommand"/>
/// <seealso href="about_ZivverSyncErrors"/>
[Cmdlet(VerbsCommon.Get, "SyncRun")]
[OutputType(typeof(SyncRun))]
public sealed class GetSyncRunCommand : ProfileCommand
{
    /// <inheritdoc/>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <summary>Only the last so many runs.</summary>
    [Parameter(Position = 0, HelpMessage = "Only the last so many runs.")]
    [ValidateRange(1, int.MaxValue)]
    public int? Last { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        using var session = OpenLocal(ReadProfile());
        var runs = session.GetRuns();
        WriteObject(Last is { } count ? runs.Skip(runs.Count - count) : runs, enumerateCollection: true);
    }
}
