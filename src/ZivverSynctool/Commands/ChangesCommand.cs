using System.Collections;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>A cmdlet that executes changes: those the profile comes to, or those it is given.</summary>
public abstract class ChangesCommand : DeletingCommand
{
    /// <summary>The parameter set in which the changes come from the profile.</summary>
    protected const string FromProfile = "Profile";

    /// <summary>The parameter set in which the changes are given.</summary>
    protected const string FromChanges = "Changes";

    private readonly List<SyncChange> _changes = [];

    /// <summary>The changes to apply, as <c>Get-SyncDelta</c> gives them. They carry their profile.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = FromChanges, HelpMessage = "Changes, as Get-SyncDelta gives them.")]
    public SyncChange[] Change { get; set; } = [];

    /// <summary>Only these accounts, by address, alias or identifier. Nothing counts as missing.</summary>
    [Parameter(Position = 0, ParameterSetName = FromProfile, HelpMessage = "Addresses, aliases or identifiers; left out, all accounts.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Identity { get; set; } = [];

    /// <summary>Also the accounts that name those of <see cref="Identity"/> as delegate, so that somebody new has access at once.</summary>
    [Parameter(ParameterSetName = FromProfile, HelpMessage = "Also the accounts that name these as delegate.")]
    public SwitchParameter WithAccess { get; set; }

    /// <summary>Synchronization options for this call, over those of the profile, such as <c>@{ updateUsers = $false }</c>.</summary>
    [Parameter(HelpMessage = "Synchronization options for this call, such as @{ updateUsers = $false }.")]
    [ArgumentCompleter(typeof(OptionCompleter))]
    [ValidateNotNull]
    public Hashtable? Option { get; set; }

    /// <summary>Exactly so many changes that a limit holds back are allowed in this call, such as <c>@{ DisableUsers = 212 }</c>.</summary>
    [Parameter(HelpMessage = "Exactly so many are allowed past a limit in this call, such as @{ DisableUsers = 212 }.")]
    [ValidateNotNull]
    public Hashtable? Allow { get; set; }

    /// <summary>Send every single sign-on key again.</summary>
    [Parameter(ParameterSetName = FromProfile, HelpMessage = "Send every single sign-on key again.")]
    public SwitchParameter ResendSsoAccountKey { get; set; }

    /// <summary>How many changes were given.</summary>
    protected int GivenCount => _changes.Count;

    /// <summary>Whether the changes are given. A pipeline that brings nothing means "no changes", never "everything".</summary>
    protected bool IsGivenChanges => MyInvocation.ExpectingInput || ParameterSetName == FromChanges;

    /// <inheritdoc/>
    protected sealed override void Process() => _changes.AddRange(Change);

    /// <inheritdoc/>
    protected sealed override void End()
    {
        if (IsGivenChanges && _changes.Count == 0)
        {
            WriteVerbose("No changes came through the pipeline: nothing to do.");
            return;
        }

        var profile = IsGivenChanges ? ProfileFile.Load(ChangesProfile.Of(_changes, Profile is null ? null : FullPath(Profile))) : ReadProfile();
        var request = Complete(profile, new RunRequest
        {
            Changes = IsGivenChanges ? _changes : null,
            Identities = Identity,
            WithAccess = WithAccess,
            Options = CallTables.Options(Option),
            Allow = CallTables.Limits(Allow),
            Delete = Delete,
            ResendSsoAccountKey = ResendSsoAccountKey,
        });
        using var session = Open(profile);
        Show(session.Run(request, StopToken));
    }

    /// <summary>Says how the changes are executed.</summary>
    private protected abstract RunRequest Complete(SyncProfile profile, RunRequest request);

    /// <inheritdoc/>
    protected override void ShowItem(object item) => ShowResult(item);
}
