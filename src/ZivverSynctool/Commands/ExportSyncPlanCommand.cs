using ZivverSynctool.Delta;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncPlan</c>: saves changes to a file, to be looked at, approved and applied later, exactly.</summary>
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
