using ZivverSynctool.Execution;
using ZivverSynctool.Review;

namespace ZivverSynctool.Safety;

/// <summary>What must be true before a run may go on with nobody there (SPEC §7).</summary>
internal static class UnattendedRules
{
    /// <summary>What to do where nobody can be asked before something is deleted.</summary>
    public const string DeleteRemedy =
        "Start it in a window where somebody can say yes or no: no switch answers this question. For everything else, leave the delete switches out.";

    /// <summary>Throws where a call is to delete something and nobody is there to say yes (SPEC §4, Delete).</summary>
    /// <exception cref="SyncException"><c>DeleteUnattended</c> or <c>CannotAsk</c>.</exception>
    public static void CheckSomebodyIsThere(RunRequest request)
    {
        if (request.Unattended)
            throw new SyncException(
                "DeleteUnattended", SyncErrorKind.InvalidArgument, "An unattended run deletes nothing: what is deleted cannot be brought back, so somebody must be there to say yes.",
                "Leave the delete switches out here, and give them to a run that a person starts.");
        if (request is { Writes: true, NobodyAnswers: { } why })
            throw new SyncException(
                "CannotAsk", SyncErrorKind.InvalidArgument,
                $"Whatever is deleted is asked about first, and nobody can answer here: {why}. Nothing was written.", DeleteRemedy);
    }

    /// <summary>Throws where the profile has not been run by a person yet, or was undone since.</summary>
    /// <exception cref="SyncException"><c>ManualRunNeeded</c>.</exception>
    public static void CheckWasRunByHand(IPastRuns past, string profile)
    {
        // An unattended run has been asked the same, so nobody needs to look behind it.
        var last = past.NewestFirst().FirstOrDefault(run =>
            run.Mode == SyncRunMode.Unattended || (run.Mode is SyncRunMode.Manual or SyncRunMode.Undo && run.Ended is not null));
        if (last?.Mode is not (SyncRunMode.Manual or SyncRunMode.Unattended))
            throw new SyncException(
                "ManualRunNeeded", SyncErrorKind.Refused,
                last is null ? $"Nobody has run the profile '{profile}' by hand yet." : $"Run {last.Id} undid an earlier one, and an unattended run would do all that again.",
                "Look at the delta, then run Start-ZivverSync once from the profile without -Unattended.");
    }
}
