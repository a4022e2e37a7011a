using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Mapping;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>Lets a run happen and writes down all of it.</summary>
internal static class RunRecorder
{
    /// <summary>Runs, or gives null when there is nothing to run.</summary>
    public static RunRecord? Record(TrialWorld world, RunStep step)
    {
        var inside = world.World;
        var sources = world.Publish();
        var before = ModelState.Of(inside.Zivver);
        var linksBefore = inside.Mapping.Links;
        var lostBefore = inside.Zivver.LostSsoAccountKeys.Count;
        var ownersBefore = step.FromProfile ? world.Ownership.SeenBy(before) : world.Ownership;
        var journal = inside.Journal;
        inside.Target.Reset();

        RunPlan? plan = null;
        IReadOnlyList<SyncChange> shown = [], planned = [];
        Exception? stopped = null;
        try
        {
            shown = inside.Delta(new DeltaRequest { IncludeUnchanged = true });
            plan = step.Prepare(world, sources);
            if (plan is null)
                return null;
            planned = plan.Request.Changes ?? inside.Delta(plan.Request);
            Run(world, plan.Request, step.Faults);
        }
        catch (Exception error)
        {
            // What it is, and whether it may be, is for the rules to judge.
            stopped = error;
        }

        var after = ModelState.Of(inside.Zivver);
        var seen = plan?.Sources ?? sources;
        IReadOnlyList<SyncResult> results = ReferenceEquals(journal, inside.Journal) ? [] : [.. inside.Journal.Results];
        var record = new RunRecord
        {
            FromProfile = step.FromProfile,
            IsPreview = step is Previews,
            Undisturbed = step.Faults.Count == 0,
            Fresh = step.Fresh,
            Sources = seen,
            Before = before,
            After = after,
            LinksBefore = new LinkBook(linksBefore),
            LinksAfter = new LinkBook(inside.Mapping.Links),
            Results = results,
            OwnersBefore = ownersBefore,
            OwnersWhenMade = step.Fresh ? null : world.Kept?.Owners,
            OwnersAfter = ownersBefore.After(before, after, seen, results),
            Shown = step.Fresh ? shown : planned,
            Planned = planned,
            Refusals = [.. inside.Target.Refusals.Select(refusal => refusal.Message)],
            LostSsoAccountKeys = [.. inside.Zivver.LostSsoAccountKeys.Skip(lostBefore).Select(lost => lost.Email)],
            Stopped = stopped,
            Profile = inside.Profile,
        };
        return step is { FromProfile: true, Faults.Count: 0 } && stopped is null
            ? record with { Next = Next(world, step) }
            : record;
    }

    private static void Run(TrialWorld world, RunRequest request, IReadOnlyList<Fault> faults)
    {
        using var stop = new CancellationTokenSource();
        var sound = world.World.Through;
        world.World.Through = target => sound(new FaultyZivver(target, faults, stop));
        try
        {
            world.World.Run(request, stop.Token);
        }
        finally
        {
            world.World.Through = sound;
        }
    }

    private static List<SyncChange> Next(TrialWorld world, RunStep step)
    {
        world.Publish();
        return [.. world.World.Delta(new DeltaRequest { Options = step.Options }).Where(change => change.Action != SyncAction.None)];
    }
}
