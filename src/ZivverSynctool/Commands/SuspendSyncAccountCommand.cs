using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary>
/// <c>Suspend-SyncAccount</c>: suspends an account at once, even with all sources down, and holds it so until
/// <c>Resume-SyncAccount</c>.
/// </summary>
/// <remarks>
/// For somebody who must lose access now: the account is suspended in Zivver with one request, and no run enables it while it is
/// held. Protected accounts are not suspended. A functional account loses all its members.
/// </remarks>
/// <example>
/// Somebody who must not get in any more
/// <code>Suspend-SyncAccount els@example.test 'Lost phone, report 2291'</code>
/// Suspends the account and holds it.
/// </example>
/// <example>
/// Several
/// <code>Get-ZivverAccount els@example.test, jan@example.test | Suspend-SyncAccount -Reason 'Investigation'</code>
/// Accounts can be piped in.
/// </example>
/// <seealso cref="ResumeSyncAccountCommand"/>
/// <seealso cref="GetSyncHoldCommand"/>
/// <seealso href="about_ZivverSyncSafety"/>
[Cmdlet(VerbsLifecycle.Suspend, "SyncAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SyncResult))]
public sealed class SuspendSyncAccountCommand : ZivverCommand
{
    /// <summary>Which account, by address, alias, linked identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Address, alias, linked identifier or Zivver id.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Why; shown wherever the hold is.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "Why, in words.")]
    [ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        if (!ShouldProcess(Identity, "Suspend and hold"))
            return;
        using var session = Open(ReadProfile());
        Show(session.Suspend(Identity, Reason, StopToken));
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => ShowResult(item);
}
