using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary><c>Reset-SyncAccountMapping</c>: forgets all links, so that the next run begins as a first one does. Asks first.</summary>
[Cmdlet(VerbsCommon.Reset, "SyncAccountMapping", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AccountLink))]
public sealed class ResetSyncAccountMappingCommand : MappingCommand
{
    /// <inheritdoc/>
    protected override void End() => Edit(new ResetMapping(), "forget all links");
}
