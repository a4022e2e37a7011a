using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>
/// Finds out by which address an account goes after a rename whose answer was lost. Others name it by its address, and Zivver drops
/// an address it does not know in silence (quirk 1).
/// </summary>
internal sealed class LostRename(IZivver zivver)
{
    /// <summary>The outcome with the address, where the rename was applied after all; else the outcome as it is.</summary>
    public async Task<StageOutcome> LocateAsync(WorkItem item, StageOutcome failed, CancellationToken cancellation)
    {
        if (!failed.MayBeApplied || cancellation.IsCancellationRequested || WrittenBy(item) is not { } address)
            return failed;
        try
        {
            var found = await zivver.FindAsync(item.Change.AccountType, address, cancellation).ConfigureAwait(false);
            if (found is null || found.Id != item.Change.ZivverId)
                return failed;

            // An account that made way has done all that was asked of it.
            var located = item.Stage == WorkStage.Park ? new StageOutcome() : failed;
            return located with { ZivverId = found.Id, Email = found.Email, Aliases = found.Aliases };
        }
        catch (ZivverException error) when (error.Code != ZivverErrorCode.NotAuthorized)
        {
            // It stays unknown, which is what the outcome says already.
            return failed;
        }
    }

    private static string? WrittenBy(WorkItem item) => item.Stage switch
    {
        WorkStage.Park => WriteComposer.Park(item.Change, item.Change.Zivver!, []).Email,
        WorkStage.Main when item.Change.Zivver is not null => item.Change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Email)?.Source as string,
        _ => null,
    };
}
