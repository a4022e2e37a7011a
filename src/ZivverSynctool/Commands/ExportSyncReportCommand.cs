using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Reports;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Input;
using ZivverSynctool.Reports;

namespace ZivverSynctool.Commands;

/// <summary><c>Export-SyncReport</c>: writes a delta, preview or review as a workbook, a page, a CSV or a JSON file.</summary>
/// <remarks>
/// <para>The extension of the file says what it becomes: <c>.xlsx</c>, <c>.html</c>, <c>.csv</c> or <c>.json</c>. What is piped
/// in is reported; else the profile's delta, preview or last manual run, as <c>-View</c> says.</para>
/// <para>An earlier report at that path is replaced. A file that the profile needs never is.</para>
/// </remarks>
/// <example>
/// The delta as a workbook
/// <code>Export-SyncReport ./delta.xlsx</code>
/// Every difference, with its reason and what stops it.
/// </example>
/// <example>
/// The last manual run as a page
/// <code>Export-SyncReport ./review.html -View Review</code>
/// What was done, account by account.
/// </example>
/// <example>
/// What failed in the last week
/// <code>
/// Get-SyncReview -Since (Get-Date).AddDays(-7) | Where-Object Outcome -eq Failed |
///     Export-SyncReport ./failed.csv
/// </code>
/// Any filter can choose among the results.
/// </example>
/// <seealso cref="GetSyncDeltaCommand"/>
/// <seealso cref="InvokeSyncPreviewCommand"/>
/// <seealso cref="GetSyncReviewCommand"/>
[Cmdlet(VerbsData.Export, "SyncReport", DefaultParameterSetName = FromProfile, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportSyncReportCommand : ZivverCommand
{
    private const string FromProfile = "Profile";
    private const string FromChanges = "Changes";

    private readonly List<SyncChange> _changes = [];

    /// <summary>The file. Its extension says the format: .xlsx, .html, .csv or .json. An earlier report there is replaced.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The file; its name ends in .xlsx, .html, .csv or .json.")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The changes or results to report. They carry their profile.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = FromChanges, HelpMessage = "Changes or results, as Get-SyncDelta, Invoke-SyncPreview and Get-SyncReview give them.")]
    [ValidateNotNull]
    public PSObject[] InputObject { get; set; } = [];

    /// <summary>What to report of the profile.</summary>
    [Parameter(ParameterSetName = FromProfile, HelpMessage = "What to report of the profile: Delta, Preview, or Review for the last manual run.")]
    public ReportView View { get; set; }

    // A pipeline that brings nothing means "no changes", never "all of the profile".
    private bool IsGivenChanges => MyInvocation.ExpectingInput || ParameterSetName == FromChanges;

    /// <inheritdoc/>
    protected override void Begin() => ReportFile.Check(FullPath(Path));

    /// <inheritdoc/>
    protected override void Process() => _changes.AddRange(PipedChanges.Of(InputObject));

    /// <inheritdoc/>
    protected override void End()
    {
        var profile = IsGivenChanges && _changes.Count > 0
            ? ProfileFile.Load(ChangesProfile.Of(_changes, Profile is null ? null : FullPath(Profile)))
            : ReadProfile();
        var file = FullPath(Path);
        OutputFile.CheckIsFree(file, profile);
        if (!ShouldProcess(file, "write report"))
            return;
        using var session = Open(profile);
        if (!IsGivenChanges)
            Gather(session, profile);
        var report = SyncReport.Of(profile, _changes, IsGivenChanges ? null : View, session.GetRuns(), DateTimeOffset.UtcNow, TimeZoneInfo.Local);
        ReportFile.Write(report, file, StopToken);
        ShowFile(file);
    }

    /// <inheritdoc/>
    protected override void ShowItem(object item) => _changes.Add((SyncChange)item);

    private void Gather(SyncSession session, SyncProfile profile)
    {
        switch (View)
        {
            case ReportView.Delta:
                Show(session.GetDelta(new DeltaRequest(), StopToken));
                break;
            case ReportView.Preview:
                Show(session.Run(new RunRequest { Preview = true }, StopToken));
                break;
            default:
                var run = session.GetRuns().LastOrDefault(run => run.IsManual) ?? throw new SyncException(
                    "NothingToReview", SyncErrorKind.NotFound, $"There was no manual run of '{profile.Path}' yet.",
                    "Report its delta with -View Delta, or unattended runs with Get-SyncReview and the pipeline.");
                _changes.AddRange(session.GetResults(run.Id));
                break;
        }
    }
}
