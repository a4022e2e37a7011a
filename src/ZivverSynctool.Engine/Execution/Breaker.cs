namespace ZivverSynctool.Execution;

/// <summary>Stops a run when failures pile up: ten in a row, or 5 % of what was planned, but never fewer than ten (SPEC §6).</summary>
internal sealed class Breaker(int planned)
{
    private const int InARow = 10;
    private const double Share = 0.05;

    private int _row;
    private int _total;

    /// <summary>Why the run must stop, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Counts an outcome. A failure that somebody has seen says nothing about the next.</summary>
    public void Count(SyncOutcome outcome, bool isKnown)
    {
        if (isKnown)
            return;
        if (outcome != SyncOutcome.Failed)
        {
            _row = 0;
            return;
        }

        _row++;
        _total++;
        if (_row >= InARow)
            Reason ??= $"{InARow} changes failed in a row.";
        else if (_total >= Math.Max(InARow, planned * Share))
            Reason ??= $"{_total} of {planned} changes failed.";
    }
}
