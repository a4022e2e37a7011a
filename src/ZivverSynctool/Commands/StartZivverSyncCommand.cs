using ZivverSynctool.Execution;

namespace ZivverSynctool.Commands;

/// <summary><c>Start-ZivverSync</c>: makes Zivver as the sources say, or applies the changes it is given.</summary>
/// <remarks>
/// The impact is None so that -Confirm adds no question of PowerShell's own: the run asks once itself, with the numbers.
/// </remarks>
[Cmdlet(VerbsLifecycle.Start, "ZivverSync", DefaultParameterSetName = FromProfile, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(SyncResult))]
public sealed class StartZivverSyncCommand : ChangesCommand
{
    private bool? Confirm =>
        MyInvocation.BoundParameters.TryGetValue(nameof(Confirm), out var given) ? LanguagePrimitives.IsTrue(given) : null;

    private protected override RunRequest Complete(SyncProfile profile, RunRequest request)
    {
        var preview = IsWhatIf(profile);
        return request with { Preview = preview, Ask = !preview && (Confirm ?? !IsGivenChanges) };
    }

    private bool IsWhatIf(SyncProfile profile)
    {
        var what = IsGivenChanges ? $"apply {GivenCount} changes" : "synchronize";
        var text = $"Performing the operation \"{what}\" on target \"{profile.Name} ({profile.Zivver.BaseUri})\".";
        return !ShouldProcess(text, text, "", out var reason) && reason == ShouldProcessReason.WhatIf;
    }
}
