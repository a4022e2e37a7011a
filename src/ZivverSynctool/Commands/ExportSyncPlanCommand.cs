using ZivverSynctool.Delta;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncPlan</c>: saves changes to a file, to be looked at, approved and applied later, exactly.</summary>
/// <remarks>
/// <para>A plan is a delta in a file. One person makes it, another looks at it, and <c>Import-SyncPlan</c> gives back the same
/// changes. A checksum notices whatever was edited.</para>
/// <para>Any part of a delta can be saved. Where nothing comes through the pipeline, the plan is one without changes.</para>
/// </remarks>
/// <example>
/// A whole delta
/// <code>Get-SyncDelta | Export-SyncPlan ./monday.plan.json</code>
/// Everything that differs now, to be approved and applied later.
/// </example>
/// <example>
/// New accounts only
/// <code>Get-SyncDelta | Where-Object Action -eq Create | Export-SyncPlan ./new.plan.json</code>
/// The filter chooses what is in the plan.
/// </example>
/// <seealso cref="ImportSyncPlanCommand"/>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="StartZivverSyncCommand"/>
[Cmdlet(VerbsData.Export, "SyncPlan", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSyncPlanCommand : ExportCommand
{
    private readonly List<SyncChange> _changes = [];

    /// <summary>The changes, as <c>Get-SyncDelta</c> gives them. They carry their profile.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Changes, as Get-SyncDelta gives them.")]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void Process() => _changes.AddRange(PipedChanges.Of(InputObject));

    /// <inheritdoc/>
    protected override void End()
    {
        // No changes are a plan as well: an earlier one in its place would be taken for this.
        var profile = _changes.Count == 0 ? ReadProfile() : ProfileFile.Load(ChangesProfile.Of(_changes, Profile is null ? null : FullPath(Profile)));
        OutputFile.CheckIsFree(FullPath(Path), profile);
        Export($"save {Words.Count(_changes.Count, "change")}", file => PlanFile.Write(SyncPlan.Of(profile, _changes, DateTimeOffset.UtcNow, PlanFile.Version), file, Force));
    }
}
