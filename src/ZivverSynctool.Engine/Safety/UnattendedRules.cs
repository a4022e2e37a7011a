using ZivverSynctool.Delta;

namespace ZivverSynctool.Safety;

/// <summary>What must be true before a run may go on with nobody there (SPEC §7).</summary>
internal static class UnattendedRules
{
    /// <summary>Throws where nobody has seen what such a run would do, or what it does needs somebody.</summary>
    /// <param name="delete">What the call means to delete.</param>
    /// <exception cref="SyncException"><c>DeleteUnattended</c>.</exception>
    public static void CheckNothingIsDeleted(DeleteSelection delete)
    {
        if (delete.IsAny)
            throw new SyncException(
                "DeleteUnattended", SyncErrorKind.InvalidArgument, "An unattended run deletes nothing: what is deleted cannot be brought back, so somebody must be there to say yes.",
                "Leave the delete switches out here, and give them to a run that a person starts.");
    }

    /// <summary>Throws where the profile has not been run by a person yet, or was undone since.</summary>
    /// <exception cref="SyncException"><c>ManualRunNeeded</c>.</exception>
    public static void CheckWasRunByHand(IReadOnlyList<SyncRun> runs)
    {
        var last = runs.LastOrDefault(run => run.Mode is SyncRunMode.Manual or SyncRunMode.Undo && run.Ended is not null);
        if (last?.Mode != SyncRunMode.Manual)
            throw new SyncException(
                "ManualRunNeeded", SyncErrorKind.Refused,
                last is null ? "The profile has not been run by a person yet." : $"Run {last.Id} undid an earlier one, and an unattended run would do all that again.",
                "Look at the delta, then run Start-ZivverSync once from the profile without -Unattended.");
    }
}
