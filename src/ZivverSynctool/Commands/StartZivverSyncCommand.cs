using ZivverSynctool.Execution;
using ZivverSynctool.Input;
using ZivverSynctool.Review;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Commands;

/// <summary><c>Start-ZivverSync</c>: makes Zivver as the sources say, or applies the changes it is given.</summary>
/// <remarks>
/// <para>From the profile it reads everything, shows what it is about to do and how long that takes, asks once, and writes.
/// Changes in the pipeline are applied as they are, without that question; what moved in Zivver since is left alone. Each result
/// comes when it is known.</para>
/// <para>Limits hold back what is more than a run may do, and <c>-Allow</c> lets exactly so many pass. <c>-WhatIf</c> gives the
/// outcomes of a preview. With <c>-Unattended</c> it asks nothing, deletes nothing, and refuses what is over a limit.</para>
/// <para>At its end it says in a few lines what came of it, what failed first and what to type next. They are shown beside the
/// output and are no part of it; <c>-InformationAction Ignore</c> leaves them out, and so does <c>-Unattended</c>. They are not
/// shown where nobody is there to see them: with <c>-NonInteractive</c>, where PowerShell's input or output is redirected, and in hosts
/// without a screen; <c>-InformationAction Continue</c> asks for them there.</para>
/// </remarks>
/// <example>
/// A run
/// <code>Start-ZivverSync</code>
/// Asks once, with the numbers, then writes.
/// </example>
/// <example>
/// Chosen changes
/// <code>Get-SyncDelta | Where-Object Action -eq Create | Start-ZivverSync</code>
/// Only new accounts.
/// </example>
/// <example>
/// What a task runs
/// <code>Start-ZivverSync -Profile ./care.profile.json -Unattended -Until 06:30</code>
/// Asks nothing, and begins no further change after that time.
/// </example>
/// <example>
/// Delete who has left
/// <code>Start-ZivverSync -DeleteSuspendedUsers -OnlyMissingFromSources</code>
/// Asks before it deletes; no switch answers that.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="InvokeSyncPreviewCommand"/>
/// <seealso cref="GetSyncReviewCommand"/>
/// <seealso cref="UndoZivverSyncCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
/// <seealso href="about_ZivverSyncErrors"/>
// The impact is None so that -Confirm adds no question of PowerShell's own: the run asks once itself, with the numbers.
[Cmdlet(VerbsLifecycle.Start, "ZivverSync", DefaultParameterSetName = FromProfile, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(SyncResult))]
public sealed class StartZivverSyncCommand : ChangesCommand
{
    private string _name = "";
    private SyncResult? _firstFailure;

    /// <summary>Nobody is there: ask nothing, delete nothing, and refuse what would have to be asked.</summary>
    [Parameter(HelpMessage = "Nobody is there: ask nothing, delete nothing, and refuse what is over a limit.")]
    public SwitchParameter Unattended { get; set; }

    /// <summary>Write nothing: find out what a run would do, and keep that as a run, for the weeks beside another tool.</summary>
    [Parameter(HelpMessage = "Write nothing to Zivver, but keep and report what a run would do.")]
    public SwitchParameter ReportOnly { get; set; }

    /// <summary>When no further change is begun: a time of day such as 06:30, or a moment.</summary>
    [Parameter(HelpMessage = "Begin no further change from then on: a time of day such as 06:30, or a moment.")]
    [Until]
    public DateTime? Until { get; set; }

    /// <summary>Where another run of the profile is active, wait for its end, at most until <see cref="Until"/>.</summary>
    [Parameter(HelpMessage = "Where another run of the profile is active, wait for its end.")]
    public SwitchParameter Wait { get; set; }

    private protected override bool IsUnattended => Unattended;

    private bool? Confirm =>
        MyInvocation.BoundParameters.TryGetValue(nameof(Confirm), out var given) ? LanguagePrimitives.IsTrue(given) : null;

    private protected override RunRequest Complete(SyncProfile profile, RunRequest request)
    {
        _name = profile.Name;
        var preview = IsWhatIf(profile);
        return request with
        {
            Preview = preview,
            Unattended = Unattended,
            NobodyAnswers = Attendance.WhyNoAnswer(Host),
            ReportOnly = ReportOnly,
            Until = Until is { } until ? new DateTimeOffset(until) : null,
            Wait = Wait,
            Ask = !preview && !Unattended && !ReportOnly && (Confirm ?? !IsGivenChanges),
        };
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item)
    {
        base.ShowItem(item);
        if (item is SyncResult { Outcome: SyncOutcome.Failed, KnownIssue: "" } failed)
            _firstFailure ??= failed;
    }

    /// <inheritdoc/>
    protected override void ShowRun(RunEvent state)
    {
        var run = state.Run;
        if (run.Ended is null || Unattended)
            return;
        var only = ProfileLocator.AllIn(SessionState.Path.CurrentFileSystemLocation.ProviderPath);
        var profile = only is [var path] && path == run.Profile ? "" : $" -Profile '{run.Profile.Replace("'", "''")}'";
        RunNotes.Write(this, ["", .. RunSummary.Lines(state, _name, _firstFailure, profile)]);
    }

    private bool IsWhatIf(SyncProfile profile)
    {
        var what = IsGivenChanges ? $"apply {Words.Count(GivenCount, "change")}" : "synchronize";
        var text = $"Performing the operation \"{what}\" on target \"{profile.Name} ({profile.Zivver.BaseUri})\".";
        return !ShouldProcess(text, text, "", out var reason) && reason == ShouldProcessReason.WhatIf;
    }
}
