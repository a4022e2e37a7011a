namespace ZivverSynctool.Execution;

/// <summary>The words of a preview for the outcomes of a run.</summary>
internal static class PreviewOutcome
{
    public static SyncOutcome Of(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Succeeded => SyncOutcome.WouldSucceed,
        SyncOutcome.Partial => SyncOutcome.WouldBePartial,
        SyncOutcome.Failed => SyncOutcome.WouldFail,
        SyncOutcome.Skipped => SyncOutcome.WouldSkip,
        _ => outcome,
    };
}
