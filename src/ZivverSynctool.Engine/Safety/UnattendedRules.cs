using ZivverSynctool.Execution;
using ZivverSynctool.Health;
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

    /// <summary>Throws where no person has run the whole profile yet, to its end, or where it was undone since.</summary>
    /// <exception cref="SyncException"><c>ManualRunNeeded</c>.</exception>
    public static void CheckWasRunByHand(IPastRuns past, string profile)
    {
        SyncRun? tooLittle = null;
        foreach (var run in past.NewestFirst())
        {
            // An unattended run has been asked the same, so nobody needs to look behind it.
            if (run.Mode == SyncRunMode.Unattended || WasWholeByHand(run))
                return;
            if (run.Mode == SyncRunMode.Undo)
                throw Refusal($"Run {run.Id} undid an earlier one, and an unattended run would do all that again.");
            tooLittle ??= run.IsManual ? run : null;
        }

        throw Refusal($"Nobody has run the whole profile '{profile}' by hand yet.{(tooLittle is null ? "" : $" {WhyNot(tooLittle)}")}");
    }

    private static bool WasWholeByHand(SyncRun run) =>
        run is { Mode: SyncRunMode.Manual, IsWhole: true, Ended: not null } && Calls.WentThrough(run.ExitCode);

    private static string WhyNot(SyncRun run) =>
        run is { Mode: SyncRunMode.Manual, IsWhole: true } ? $"Run {run.Id} did not come to its end." : $"Run {run.Id} was of chosen accounts only.";

    private static SyncException Refusal(string why) => new(
        "ManualRunNeeded", SyncErrorKind.Refused, why,
        "Look at the delta, then run Start-ZivverSync once for all accounts of the profile, without -Unattended, and let it come to its end.");
}
