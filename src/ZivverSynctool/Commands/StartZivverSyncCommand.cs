using System.Collections;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Start-ZivverSync</c>: makes Zivver as the sources say, or applies the changes it is given.</summary>
/// <remarks>
/// The impact is None so that -Confirm adds no question of PowerShell's own: the run asks once itself, with the numbers.
/// </remarks>
[Cmdlet(VerbsLifecycle.Start, "ZivverSync", DefaultParameterSetName = FromProfile, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(SyncResult))]
public sealed class StartZivverSyncCommand : ZivverCommand
{
    private const string FromProfile = "Profile";
    private const string FromChanges = "Changes";
    private readonly List<SyncChange> _changes = [];

    /// <summary>The changes to apply, as <c>Get-SyncDelta</c> gives them. They carry their profile.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = FromChanges, HelpMessage = "Changes, as Get-SyncDelta gives them.")]
    public SyncChange[] Change { get; set; } = [];

    /// <summary>Only these accounts, by address, alias or identifier. Nothing counts as missing.</summary>
    [Parameter(Position = 0, ParameterSetName = FromProfile, HelpMessage = "Addresses, aliases or identifiers; left out, all accounts.")]
    [ValidateNotNullOrEmpty]
    public string[] Identity { get; set; } = [];

    /// <summary>Also the accounts that name those of <see cref="Identity"/> as delegate, so that somebody new has access at once.</summary>
    [Parameter(ParameterSetName = FromProfile, HelpMessage = "Also the accounts that name these as delegate.")]
    public SwitchParameter WithAccess { get; set; }

    /// <summary>Synchronization options for this call, over those of the profile.</summary>
    [Parameter(HelpMessage = "Synchronization options for this call, such as @{ updateUsers = $false }.")]
    [ValidateNotNull]
    public Hashtable? Option { get; set; }

    /// <summary>Exactly so many changes that a limit holds back are allowed in this call.</summary>
    [Parameter(HelpMessage = "Exactly so many are allowed past a limit in this call, such as @{ DisableUsers = 212 }.")]
    [ValidateNotNull]
    public Hashtable? Allow { get; set; }

    /// <summary>Send every single sign-on key again.</summary>
    [Parameter(ParameterSetName = FromProfile, HelpMessage = "Send every single sign-on key again.")]
    public SwitchParameter ResendSsoAccountKey { get; set; }

    // A pipeline that brings nothing means "no changes", never "everything".
    private bool IsGivenChanges => MyInvocation.ExpectingInput || ParameterSetName == FromChanges;

    /// <inheritdoc/>
    protected override void Process() => _changes.AddRange(Change);

    /// <inheritdoc/>
    protected override void End()
    {
        if (IsGivenChanges && _changes.Count == 0)
        {
            WriteVerbose("No changes came through the pipeline: nothing to do.");
            return;
        }

        var profile = IsGivenChanges ? ProfileFile.Load(ChangesProfile.Of(_changes, Profile is null ? null : FullPath(Profile))) : ReadProfile();
        var preview = IsWhatIf(profile);
        var request = new RunRequest
        {
            Changes = IsGivenChanges ? _changes : null,
            Identities = Identity,
            WithAccess = WithAccess,
            Options = CallTables.Options(Option),
            Allow = CallTables.Limits(Allow),
            ResendSsoAccountKey = ResendSsoAccountKey,
            Preview = preview,
            Ask = !preview && (Confirm ?? !IsGivenChanges),
        };
        using var session = Open(profile);
        Show(session.Run(request, StopToken));
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => ShowResult(item);

    private bool? Confirm =>
        MyInvocation.BoundParameters.TryGetValue(nameof(Confirm), out var given) ? LanguagePrimitives.IsTrue(given) : null;

    private bool IsWhatIf(SyncProfile profile)
    {
        var what = IsGivenChanges ? $"apply {_changes.Count} changes" : "synchronize";
        var text = $"Performing the operation \"{what}\" on target \"{profile.Name} ({profile.Zivver.BaseUri})\".";
        return !ShouldProcess(text, text, "", out var reason) && reason == ShouldProcessReason.WhatIf;
    }
}
