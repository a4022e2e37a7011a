using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Commands;

/// <summary><c>Import-SyncPlan</c>: gives the changes of a saved plan, exactly as they were.</summary>
/// <remarks>
/// Reads neither the sources nor Zivver. The run that the changes are piped into compares them with Zivver and leaves alone what
/// moved since. A plan that was edited or cut off is refused; one that is older than a day says so in a warning.
/// </remarks>
/// <example>
/// Look at a plan, then apply it
/// <code>
/// Get-SyncDelta | Export-SyncPlan ./monday.plan.json
/// Import-SyncPlan ./monday.plan.json | Invoke-SyncPreview
/// Import-SyncPlan ./monday.plan.json | Start-ZivverSync
/// </code>
/// What is applied is what was looked at.
/// </example>
/// <example>
/// A part of a plan
/// <code>
/// Get-SyncDelta | Export-SyncPlan ./tuesday.plan.json
/// Import-SyncPlan ./tuesday.plan.json | Where-Object Action -ne Disable | Start-ZivverSync
/// </code>
/// The rest can be applied later.
/// </example>
/// <seealso cref="ExportSyncPlanCommand"/>
/// <seealso cref="InvokeSyncPreviewCommand"/>
/// <seealso cref="StartZivverSyncCommand"/>
[Cmdlet(VerbsData.Import, "SyncPlan")]
[OutputType(typeof(SyncChange))]
public sealed class ImportSyncPlanCommand : ProfileCommand
{
    // What the sources said since is not in a plan, so a day later it is worth a word.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>The file to read. Files can be piped in.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The file, as Export-SyncPlan gives it.")]
    [Alias("FullName")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <inheritdoc/>
    protected override void Process()
    {
        var file = FullPath(Path);
        var plan = PlanFile.Read(file);
        if (Profile is null && !File.Exists(plan.ProfilePath))
            throw new SyncException(
                "PlanProfileMissing", SyncErrorKind.NotFound, $"The plan was made with the profile '{plan.ProfilePath}', which is not there.",
                "Say with -Profile where it is now.");
        var changes = plan.For(ProfileFile.Load(Profile is null ? plan.ProfilePath : ProfilePath));
        var age = DateTimeOffset.UtcNow - plan.Created;
        if (age > Fresh)
            WriteWarning($"The plan is {Words.Count((int)age.TotalDays, "day")} old. What moved in Zivver since is noticed and left alone; what the sources say since is not.");
        WriteObject(changes, enumerateCollection: true);
    }
}
