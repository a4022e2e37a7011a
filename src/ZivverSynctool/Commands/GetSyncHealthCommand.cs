using ZivverSynctool.Health;
using ZivverSynctool.Infrastructure.Monitoring;
using ZivverSynctool.Input;

namespace ZivverSynctool.Commands;

/// <summary><c>Get-SyncHealth</c>: whether a profile synchronizes as it should, what needs attention, and what happened lately.</summary>
/// <remarks>
/// Says whether the last success is too long ago, what failed, what was refused, and whether runs are paused, from what lies
/// beside the profile; neither the sources nor Zivver are asked. <c>-As</c> gives the same for a monitoring system.
/// </remarks>
/// <example>
/// Is it well?
/// <code>Get-SyncHealth</code>
/// One object: well or not, and why.
/// </example>
/// <example>
/// For a monitoring plugin
/// <code>Get-SyncHealth ./care.profile.json -As Line</code>
/// One line in the form that such plugins give.
/// </example>
/// <example>
/// For a program
/// <code>Get-SyncHealth -As Json</code>
/// Keys are only ever added.
/// </example>
/// <seealso cref="GetSyncRunCommand"/>
/// <seealso cref="TestSyncProfileCommand"/>
/// <seealso cref="SetSyncKnownIssueCommand"/>
[Cmdlet(VerbsCommon.Get, "SyncHealth")]
[OutputType(typeof(SyncHealth), typeof(string))]
public sealed class GetSyncHealthCommand : ProfileCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "Path of the profile; left out, the only profile in the current location.")]
    [ProfilePath]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public override string? Profile { get; set; }

    /// <summary>The form of the answer: an object, one line as monitoring plugins give it, JSON, or metrics.</summary>
    [Parameter(HelpMessage = "The form of the answer: an object, a line as monitoring plugins give it, JSON, or metrics.")]
    public HealthForm As { get; set; }

    /// <inheritdoc/>
    protected override void Process()
    {
        var health = Read();
        WriteObject(As switch
        {
            HealthForm.Line => health.Line,
            HealthForm.Json => HealthText.Json(health).TrimEnd(),
            HealthForm.OpenMetrics => HealthText.Metrics(health).TrimEnd(),
            _ => health,
        });
    }

    // A check that ends with an error says less than one that says what is wrong.
    private SyncHealth Read()
    {
        try
        {
            using var session = OpenLocal(ReadProfile());
            return session.GetHealth();
        }
        catch (SyncException error) when (error.Kind == SyncErrorKind.InvalidProfile)
        {
            return HealthJudge.Unreadable(ProfilePath, error, DateTimeOffset.Now);
        }
    }
}
