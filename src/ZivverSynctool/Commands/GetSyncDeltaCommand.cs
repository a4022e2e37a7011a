using System.Collections;
using ZivverSynctool.Delta;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncDelta</c>: every difference between Zivver and the sources. Reading is all it does.</summary>
[Cmdlet(VerbsCommon.Get, "SyncDelta")]
[OutputType(typeof(SyncChange))]
public sealed class GetSyncDeltaCommand : DeletingCommand
{
    private readonly List<SyncAccount> _given = [];

    /// <summary>Only these accounts, by address, alias or identifier. Nothing counts as missing.</summary>
    [Parameter(Position = 0, HelpMessage = "Addresses, aliases or identifiers; left out, all accounts.")]
    [ValidateNotNullOrEmpty]
    public string[] Identity { get; set; } = [];

    /// <summary>Also the accounts that name those of <see cref="Identity"/> as delegate, so that somebody new has access at once.</summary>
    [Parameter(HelpMessage = "Also the accounts that name these as delegate.")]
    public SwitchParameter WithAccess { get; set; }

    /// <summary>Accounts that take the place of the profile's sources.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "Accounts instead of the profile's sources.")]
    [ValidateNotNull]
    public SyncAccount[]? SourceAccount { get; set; }

    /// <summary>The given accounts are all there are: others count as missing.</summary>
    [Parameter(HelpMessage = "The given accounts are all there are, so others count as missing.")]
    public SwitchParameter Complete { get; set; }

    /// <summary>Also accounts that do not differ.</summary>
    [Parameter(HelpMessage = "Also accounts that do not differ.")]
    public SwitchParameter IncludeUnchanged { get; set; }

    /// <summary>Synchronization options for this call, over those of the profile.</summary>
    [Parameter(HelpMessage = "Synchronization options for this call, such as @{ updateUsers = $false }.")]
    [ValidateNotNull]
    public Hashtable? Option { get; set; }

    /// <summary>Send every single sign-on key again.</summary>
    [Parameter(HelpMessage = "Send every single sign-on key again.")]
    public SwitchParameter ResendSsoAccountKey { get; set; }

    private bool IsGivenAccounts => MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(SourceAccount));

    /// <inheritdoc/>
    protected override void Process() => _given.AddRange(SourceAccount ?? []);

    /// <inheritdoc/>
    protected override void End()
    {
        if (Complete && !IsGivenAccounts)
            throw new SyncException(
                "CompleteWithoutAccounts", SyncErrorKind.InvalidArgument, "-Complete says that the given accounts are all there are, but none were given.",
                "Pipe accounts into Get-SyncDelta, or leave -Complete out.");

        var request = new DeltaRequest
        {
            Identities = Identity,
            WithAccess = WithAccess,
            IncludeUnchanged = IncludeUnchanged,
            SourceAccounts = IsGivenAccounts ? _given : null,
            Complete = Complete,
            Options = CallTables.Options(Option),
            Delete = Delete,
            ResendSsoAccountKey = ResendSsoAccountKey,
        };
        using var session = Open(ReadProfile());
        Show(session.GetDelta(request, StopToken));
    }
}
