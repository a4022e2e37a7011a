using ZivverSynctool.Execution;

namespace ZivverSynctool.Commands;

/// <summary><c>Invoke-SyncPreview</c>: a trial run on a model of the organization. Says per account what would happen, and writes nothing.</summary>
/// <remarks>
/// <para>Reads the sources and Zivver, makes a model of the organization with Zivver's rules, and lets the code of a run work on
/// it: the same order, limits and errors. The outcomes are <c>WouldSucceed</c>, <c>WouldBePartial</c>, <c>WouldFail</c> and
/// <c>WouldSkip</c>.</para>
/// <para>Some of what Zivver refuses for the API does not show, such as which domains are claimed. The profile's
/// <c>organization</c> can say it; without it, the message of each change names what cannot be checked.</para>
/// </remarks>
/// <example>
/// A trial run of all
/// <code>Invoke-SyncPreview</code>
/// One result per change.
/// </example>
/// <example>
/// What would fail, and what to do
/// <code>Invoke-SyncPreview | Where-Object Outcome -ne WouldSucceed | Format-List Email, Message, Remedy</code>
/// The same words that a run would have.
/// </example>
/// <example>
/// Chosen changes
/// <code>Get-SyncDelta | Where-Object Action -eq Create | Invoke-SyncPreview</code>
/// Only new accounts.
/// </example>
/// <seealso cref="StartZivverSyncCommand"/>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso href="about_ZivverSyncProfile"/>
[Cmdlet(VerbsLifecycle.Invoke, "SyncPreview", DefaultParameterSetName = FromProfile)]
[OutputType(typeof(SyncResult))]
public sealed class InvokeSyncPreviewCommand : ChangesCommand
{
    private protected override RunRequest Complete(SyncProfile profile, RunRequest request) => request with { Preview = true };
}
