using ZivverSynctool.Execution;

namespace ZivverSynctool.Commands;

/// <summary><c>Invoke-SyncPreview</c>: a trial run on a model of the organization. Says per account what would happen, and writes nothing.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "SyncPreview", DefaultParameterSetName = FromProfile)]
[OutputType(typeof(SyncResult))]
public sealed class InvokeSyncPreviewCommand : ChangesCommand
{
    private protected override RunRequest Complete(SyncProfile profile, RunRequest request) => request with { Preview = true };
}
