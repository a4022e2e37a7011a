using ZivverSynctool.Execution;

namespace ZivverSynctool.Trials.Days;

/// <summary>What a call came to, as the script of a scheduler sees it.</summary>
/// <param name="ExitCode">The exit code that the script ends with.</param>
/// <param name="Error">What ended it early, or null.</param>
/// <param name="Run">The run that it became, or null.</param>
/// <param name="Results">What became of its changes.</param>
/// <param name="Warnings">What it warned of.</param>
internal sealed record NightRun(int? ExitCode, SyncException? Error, SyncRun? Run, IReadOnlyList<SyncResult> Results, IReadOnlyList<string> Warnings)
{
    /// <summary>Makes the call.</summary>
    public static NightRun Of(Office office, RunRequest request)
    {
        var results = new List<SyncResult>();
        var warnings = new List<string>();
        SyncRun? run = null;
        SyncException? error = null;
        try
        {
            using var session = office.Open();
            foreach (var next in session.Run(request, default))
                if (next is ItemEvent { Item: SyncResult result })
                    results.Add(result);
                else if (next is WarningEvent { Message: var warning })
                    warnings.Add(warning);
                else if (next is RunEvent { Run: var state })
                    run = state;
        }
        catch (SyncException e)
        {
            error = e;
        }

        return new NightRun(error?.ExitCode ?? run?.ExitCode, error, run, results, warnings);
    }
}
