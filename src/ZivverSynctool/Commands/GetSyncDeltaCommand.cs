using System.Collections;
using ZivverSynctool.Delta;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncDelta</c>: every difference between Zivver and the sources. Reading is all it does.</summary>
/// <remarks>
/// <para>Reads the sources and Zivver anew with every call, and gives one change per account: what would be done, why, each value
/// on both sides, and whether it is ready or what stops it. Only what is <c>Ready</c> is written by a run.</para>
/// <para>With <c>-Identity</c> sources that can read just those accounts, and nothing counts as missing. Accounts in the pipeline
/// take the place of the profile's sources. The delete switches show what a run with the same switches would delete.</para>
/// </remarks>
/// <example>
/// Everything that differs
/// <code>Get-SyncDelta</code>
/// One change per account, with what would be done and why.
/// </example>
/// <example>
/// What is not written, and why
/// <code>Get-SyncDelta | Where-Object Status -ne Ready | Format-List Email, Status, Reason</code>
/// The reason says what settles it, with the command.
/// </example>
/// <example>
/// One account, with everybody it has access to
/// <code>Get-SyncDelta noor@example.test -WithAccess</code>
/// For somebody new who needs access at once.
/// </example>
/// <example>
/// Without updates
/// <code>Get-SyncDelta -Option @{ updateUsers = $false }</code>
/// The option of this call wins over that of the profile.
/// </example>
/// <seealso cref="InvokeSyncPreviewCommand"/>
/// <seealso cref="StartZivverSyncCommand"/>
/// <seealso cref="TraceSyncAccountCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
[Cmdlet(VerbsCommon.Get, "SyncDelta")]
[OutputType(typeof(SyncChange))]
public sealed class GetSyncDeltaCommand : DeletingCommand
{
    private readonly List<SyncAccount> _given = [];

    /// <summary>Only these accounts, by address, alias or identifier. Nothing counts as missing.</summary>
    [Parameter(Position = 0, HelpMessage = "Addresses, aliases or identifiers; left out, all accounts.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
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

    /// <summary>Synchronization options for this call, over those of the profile, such as <c>@{ updateUsers = $false }</c>.</summary>
    [Parameter(HelpMessage = "Synchronization options for this call, such as @{ updateUsers = $false }.")]
    [ArgumentCompleter(typeof(OptionCompleter))]
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
