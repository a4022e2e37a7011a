using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Trials.Faults;
using ZivverSynctool.Trials.Identity.Truth;

namespace ZivverSynctool.Trials.Identity.Calls;

/// <summary>Makes a call and writes down all of it.</summary>
internal static class RunRecorder
{
    /// <summary>Makes the call, or gives null when there is nothing to do.</summary>
    public static RunRecord? Record(TrialWorld world, CallStep step)
    {
        var inside = world.World;
        var sources = world.Publish();
        var before = ModelState.Of(inside.Zivver);
        var (linksBefore, holds, at) = (inside.KnownLinks, inside.Holds, inside.Now);
        var lostBefore = inside.Zivver.LostSsoAccountKeys.Count;
        var ownersBefore = (step.FromProfile ? world.Ownership.SeenBy(before) : world.Ownership).WithBegun(inside.OpenWrites, before);
        var journal = inside.Journal;
        inside.Target.Reset();

        CallPlan? plan = null;
        IReadOnlyList<SyncChange> shown = [], planned = [];
        IReadOnlyList<SyncResult>? previewed = null;
        Exception? stopped = null;
        try
        {
            if (step.Kind != CallKind.Hold)
                shown = inside.Delta(new DeltaRequest { IncludeUnchanged = true });
            plan = step.Prepare(world, sources);
            if (plan is null)
                return null;
            planned = plan.Changes;
            if (plan.Request is { } request)
            {
                planned = request.Changes ?? inside.Delta(request);
                previewed = step.Faults.Count > 0 || plan.IsShown ? null : inside.Run(request with { Preview = true });
            }

            Call(world, plan, step, before);
        }
        catch (Exception error)
        {
            // What it is, and whether it may be, is for the rules to judge.
            stopped = error;
        }

        var after = ModelState.Of(inside.Zivver);
        var seen = plan?.Sources ?? sources;
        IReadOnlyList<SyncResult> results = ReferenceEquals(journal, inside.Journal) ? [] : [.. inside.Journal.Results];
        var said = stopped is null ? plan : null;
        if (said is not null)
            ownersBefore = said.Owners.Aggregate(ownersBefore, (owners, word) => owners.With(word.ZivverId, word.Owner));
        var record = new RunRecord
        {
            Kind = step.Kind,
            FromProfile = step.FromProfile,
            IsShown = plan?.IsShown == true,
            Undisturbed = step.Faults.Count == 0,
            Fresh = step.Fresh,
            At = at,
            Profile = inside.Profile,
            Request = plan?.Request,
            Sources = seen,
            Before = before,
            After = after,
            LinksBefore = linksBefore,
            LinksAfter = inside.KnownLinks,
            Holds = holds,
            Results = results,
            Previewed = previewed,
            OwnersBefore = ownersBefore,
            OwnersWhenMade = step.Fresh ? null : world.Kept?.Owners,
            OwnersAfter = ownersBefore.After(before, after, seen, results).WithSuspended(said?.MayBeEnabled ?? []),
            Missing = world.Missing,
            Shown = step.Fresh ? shown : planned,
            Planned = planned,
            Writes = inside.Target.Writes,
            Refusals = [.. inside.Target.Refusals.Select(refusal => refusal.Message)],
            LostSsoAccountKeys = [.. inside.Zivver.LostSsoAccountKeys.Skip(lostBefore).Select(lost => lost.Email)],
            Stopped = stopped,
        };
        return step is { FromProfile: true, Faults.Count: 0 } && stopped is null
            ? record with { Next = Next(world, plan!.Request!) }
            : record;
    }

    private static void Call(TrialWorld world, CallPlan plan, CallStep step, ModelState before)
    {
        using var stop = new CancellationTokenSource();
        world.With(
            setup => setup with
            {
                Zivver = () => new FaultyZivver(setup.Zivver(), step.Faults, stop),
                Sources = step.Kind == CallKind.Hold ? [new DownSource()] : setup.Sources,
            },
            () =>
            {
                if (plan.Request is { } request)
                    world.World.Run(world.Broken?.Request?.Invoke(request, before) ?? request, stop.Token);
                else
                    Listen(plan.Other!(world.World.Engine, stop.Token));
            });
    }

    // Nothing but a run asks, and none of these runs do.
    private static void Listen(IEnumerable<SyncEvent> events)
    {
        foreach (var said in events)
            if (said is QuestionEvent question)
                throw new InvalidOperationException($"It asks: {question.Question}");
    }

    private static List<SyncChange> Next(TrialWorld world, RunRequest request)
    {
        world.Publish();
        return [.. world.World.Delta(new DeltaRequest { Options = request.Options }).Where(change => change.Action != SyncAction.None)];
    }
}
