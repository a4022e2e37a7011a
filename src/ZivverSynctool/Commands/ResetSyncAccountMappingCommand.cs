using ZivverSynctool.Mapping.Edits;

namespace ZivverSynctool.Commands;

/// <summary><c>Reset-SyncAccountMapping</c>: forgets all links, so that the next run begins as a first one does. Asks first.</summary>
/// <remarks>
/// Nothing changes in Zivver. Afterwards accounts are found by their primary address, as on the first day, and whoever was
/// suspended by this tool waits for <c>Resume-SyncAccount</c> before being enabled. Export the links first.
/// </remarks>
/// <example>
/// What it would be
/// <code>Reset-SyncAccountMapping -WhatIf</code>
/// Shows every link, and forgets none.
/// </example>
/// <example>
/// Begin again
/// <code>
/// Export-SyncAccountMapping ./links.csv
/// Reset-SyncAccountMapping
/// </code>
/// Keeps a copy, asks, and forgets all links.
/// </example>
/// <seealso cref="ExportSyncAccountMappingCommand"/>
/// <seealso cref="ImportSyncAccountMappingCommand"/>
/// <seealso cref="RemoveSyncAccountMappingCommand"/>
[Cmdlet(VerbsCommon.Reset, "SyncAccountMapping", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(AccountLink))]
public sealed class ResetSyncAccountMappingCommand : MappingCommand
{
    /// <inheritdoc/>
    protected override void End() => Edit(new ResetMapping(), "forget all links");
}
