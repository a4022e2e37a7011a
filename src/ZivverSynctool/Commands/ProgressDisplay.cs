using System.Diagnostics;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Commands;

/// <summary>Shows progress at most four times a second, and its end always.</summary>
internal sealed class ProgressDisplay(Cmdlet cmdlet)
{
    private const int ActivityId = 1;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);
    private readonly Stopwatch _sinceLast = new();
    private string? _activity;

    /// <summary>Shows a step, unless the last one was shown only just now.</summary>
    public void Show(ProgressEvent step)
    {
        if (step.Completed)
        {
            Complete();
            return;
        }

        if (_sinceLast.IsRunning && _sinceLast.Elapsed < ShortestPause)
            return;
        _activity = step.Activity;
        _sinceLast.Restart();
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, step.Activity, step.Status.Length == 0 ? " " : step.Status)
        {
            PercentComplete = step.Percent ?? -1,
            SecondsRemaining = step.TimeLeft is { } left ? (int)Math.Ceiling(left.TotalSeconds) : -1,
        });
    }

    /// <summary>Takes the progress bar away, if there is one.</summary>
    public void Complete()
    {
        if (_activity is null)
            return;
        cmdlet.WriteProgress(new ProgressRecord(ActivityId, _activity, "Done") { RecordType = ProgressRecordType.Completed });
        _activity = null;
    }
}
