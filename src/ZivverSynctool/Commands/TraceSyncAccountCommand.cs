using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Trace-SyncAccount</c>: every step for one account, from its sources to what would be sent. Writes nothing.</summary>
/// <remarks>
/// Shows where the account was found, what was filtered out and why, which value won, how it was matched, what differs and what
/// stops it. With <c>-Delegate</c> it explains why somebody has access to the account, or lacks it.
/// </remarks>
/// <example>
/// Why an account is as it is
/// <code>Trace-SyncAccount jan@example.test</code>
/// Every step, in order.
/// </example>
/// <example>
/// Why somebody has access
/// <code>Trace-SyncAccount info@example.test els@example.test</code>
/// Or why not: which source names whom, and what became of it.
/// </example>
/// <example>
/// Several accounts
/// <code>Get-ZivverAccount jan@example.test, els@example.test | Trace-SyncAccount</code>
/// Accounts can be piped in, also as text; sources and Zivver are read once for all of them.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="GetSyncSourceAccountCommand"/>
/// <seealso cref="GetZivverAccountCommand"/>
[Cmdlet(VerbsDiagnostic.Trace, "SyncAccount")]
[OutputType(typeof(SyncTraceStep))]
public sealed class TraceSyncAccountCommand : ZivverCommand
{
    private readonly List<string> _identities = [];

    /// <summary>Which account, by address, alias, identifier or Zivver id.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "Address, alias, identifier or Zivver id.")]
    [Alias("Email")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string Identity { get; set; } = "";

    /// <summary>Explains why this one has access to the account, or lacks it.</summary>
    [Parameter(Position = 1, HelpMessage = "Address of somebody who has access, or should.")]
    [ArgumentCompleter(typeof(IdentityCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Delegate { get; set; }

    /// <inheritdoc/>
    protected override void Process() => _identities.Add(Identity);

    /// <inheritdoc/>
    protected override void End()
    {
        if (_identities.Count == 0)
            return;
        using var session = Open(ReadProfile());
        Show(session.Trace(_identities, Delegate, StopToken));
    }
}
