using ZivverSynctool.Execution;
using ZivverSynctool.Shell;

namespace ZivverSynctool.Commands;

/// <summary><c>Start-ZivverSync</c>: makes Zivver as the sources say, or applies the changes it is given.</summary>
/// <remarks>
/// The impact is None so that -Confirm adds no question of PowerShell's own: the run asks once itself, with the numbers.
/// </remarks>
[Cmdlet(VerbsLifecycle.Start, "ZivverSync", DefaultParameterSetName = FromProfile, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(SyncResult))]
public sealed class StartZivverSyncCommand : ChangesCommand
{
    /// <summary>Nobody is there: ask nothing, and refuse what would have to be asked.</summary>
    [Parameter(HelpMessage = "Nobody is there: ask nothing, delete nothing, and refuse what is over a limit.")]
    public SwitchParameter Unattended { get; set; }

    private bool? Confirm =>
        MyInvocation.BoundParameters.TryGetValue(nameof(Confirm), out var given) ? LanguagePrimitives.IsTrue(given) : null;

    private protected override RunRequest Complete(SyncProfile profile, RunRequest request)
    {
        var preview = IsWhatIf(profile);
        return request with
        {
            Preview = preview,
            Unattended = Unattended,
            NobodyAnswers = HostAnswers.WhyNone(Host),
            Ask = !preview && !Unattended && (Confirm ?? !IsGivenChanges),
        };
    }

    private bool IsWhatIf(SyncProfile profile)
    {
        var what = IsGivenChanges ? $"apply {Words.Count(GivenCount, "change")}" : "synchronize";
        var text = $"Performing the operation \"{what}\" on target \"{profile.Name} ({profile.Zivver.BaseUri})\".";
        return !ShouldProcess(text, text, "", out var reason) && reason == ShouldProcessReason.WhatIf;
    }
}
