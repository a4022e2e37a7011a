using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Execution;

/// <summary>Gathers what a run is to write, with its limits and questions: nothing is written before all of it is known.</summary>
internal sealed class RunGathering(EngineSetup setup, DeltaCall delta, Asking asking)
{
    private static readonly IReadOnlyDictionary<LimitKind, int> None = new Dictionary<LimitKind, int>();

    /// <summary>What the profile comes to.</summary>
    public async Task<RunWork> FromProfileAsync(RunRequest request, CancellationToken cancellation)
    {
        var reading = await delta.ReadAsync(request, cancellation).ConfigureAwait(false);
        var sourcesRead = setup.Clock();
        if (request.Ask)
            reading = await LiftLimitsAsync(reading, cancellation).ConfigureAwait(false);
        var heldBack = request.Unattended ? [] : reading.Plan.Tripped.Select(limit => $"{(request.Ask ? "Declined" : "Held back")}: {limit.Excess}").ToList();
        if (request.Writes && !await asking.MayDeleteAsync(reading.Plan.Changes, cancellation).ConfigureAwait(false))
        {
            heldBack.Add($"Declined: the deletion of {Words.Count(reading.Plan.Changes.Count(IsDeletion), "account")}.");
            reading = delta.Again(reading, reading.Input with { Delete = DeleteSelection.None });
        }

        return new RunWork(
            reading.Input.Zivver, reading.Input.Links,
            reading.Plan.Changes.Where(change => change.Action != SyncAction.None).OrderBy(IsDeletion).ToList(),
            [], reading.Plan.Matches,
            request.SourceAccounts is null && request.Identities.Count == 0
                ? new GoodRead(SourceGuard.Sizes(reading.Reads), reading.Plan.Missing)
                : null)
        {
            SourcesRead = sourcesRead,
            Learnt = reading.Learnt,
            Refused = request.Unattended ? Refused(reading) : [],
            HeldBack = heldBack,
            Unfound = reading.Unfound,
        };
    }

    // What would be done were there no such limit, kind by kind.
    private List<RefusedChanges> Refused(DeltaReading reading)
    {
        if (reading.Plan.Tripped.Count == 0)
            return [];
        var allowed = reading.Input.Allow.Where(allow => reading.Plan.Tripped.All(limit => limit.Kind != allow.Key))
            .Concat(reading.Plan.Tripped.Select(limit => new KeyValuePair<LimitKind, int>(limit.Kind, limit.Count)));
        var whole = delta.Again(reading, reading.Input with { Allow = allowed.ToDictionary(allow => allow.Key, allow => allow.Value) });
        return [.. reading.Plan.Tripped.Select(limit => Of(limit, whole.Plan.Changes))];
    }

    private static RefusedChanges Of(TrippedLimit limit, IEnumerable<SyncChange> changes) =>
        new(limit, [.. changes.Where(change => LimitCheck.KindsOf(change).Contains(limit.Kind))]);

    private async Task<DeltaReading> LiftLimitsAsync(DeltaReading reading, CancellationToken cancellation)
    {
        while (reading.Plan.Tripped.Count > 0)
        {
            var lifted = reading.Input.Allow.ToDictionary(allow => allow.Key, allow => allow.Value);
            foreach (var limit in reading.Plan.Tripped)
                if (await asking.AskAsync(RunQuestion.About(limit), cancellation).ConfigureAwait(false))
                    lifted[limit.Kind] = limit.Count;
            if (lifted.Count == reading.Input.Allow.Count)
                break;
            reading = delta.Again(reading, reading.Input with { Allow = lifted });
        }

        return reading;
    }

    /// <summary>What is given, as far as the rules let it through now.</summary>
    public async Task<RunWork> GivenAsync(IReadOnlyList<SyncChange> given, RunRequest request, CancellationToken cancellation)
    {
        var deletions = await DeletionsAsync(given, request, cancellation).ConfigureAwait(false);
        var sourcesRead = setup.Clock();
        var links = deletions?.Input.Links ?? new LinkBook(setup.Mapping.Load());
        var snapshot = deletions?.Input.Zivver ?? await delta.ReadZivverAsync(cancellation).ConfigureAwait(false);
        OrganizationGuard.Check(links, snapshot);
        var learnt = deletions?.Learnt ?? delta.Learn(links, snapshot);

        var ready = given.Where(change => change.Action != SyncAction.None).ToList();
        var left = given.Where(change => change.Action == SyncAction.None)
            .Select(change => (change, change.Reason.Length > 0 ? change.Reason : "Nothing is ready to be done.")).ToList();

        StandingRules.CheckOncePerAccount(ready);
        var rules = new StandingRules(setup.Profile, setup.Holds.Load(), links, snapshot);
        var granted = new GivenDeletions(request.Delete, deletions?.Plan.Changes ?? []);
        Leave(change => IsDeletion(change) ? granted.Stop(change) : rules.Stop(change));
        ready = ready.ConvertAll(granted.AsOfNow);
        var kept = LastMembers.Find(new HashSet<string>(ready.Where(IsDeletion).Select(change => change.ZivverId!), StringComparer.OrdinalIgnoreCase), snapshot, ready);
        Leave(change => IsDeletion(change) && kept.TryGetValue(change.ZivverId!, out var why) ? why : null);

        var recent = request.Unattended ? RecentWrites.Count(setup.Past, snapshot.ReadAt) : None;
        var refused = new List<RefusedChanges>();
        foreach (var limit in LimitCheck.Check(ready, setup.Profile, snapshot, request.Allow, recent))
        {
            if (request.Ask && await asking.AskAsync(RunQuestion.About(limit), cancellation).ConfigureAwait(false))
                continue;
            refused.Add(Of(limit, ready));
            Leave(change => LimitCheck.KindsOf(change).Contains(limit.Kind) ? $"Too many: {limit.Excess} {limit.Remedy}" : null);
        }

        if (request.Writes && !await asking.MayDeleteAsync(ready, cancellation).ConfigureAwait(false))
            Leave(change => IsDeletion(change) ? "Not deleted: it was declined." : null);

        void Leave(Func<SyncChange, string?> why)
        {
            foreach (var change in ready.ToList())
                if (why(change) is { } reason)
                {
                    ready.Remove(change);
                    left.Add((change, reason));
                }
        }

        // Who an account belongs to was decided when it was as the change says; what has moved since is not linked by it either.
        var matches = given.Where(change => change is { Source: not null, Zivver: { } before, Status: ChangeStatus.Ready } && !IsDeletion(change)
                && snapshot.ById(before.Id) is { } now && !DriftCheck.Moved(before, now).Any() && LinkDrift.Find(change, links, snapshot) is null)
            .Select(change => new AccountMatch { Source = change.Source, Zivver = snapshot.ById(change.ZivverId!) }).ToList();
        return new RunWork(snapshot, links, ready.OrderBy(IsDeletion).ToList(), left, matches, null)
        {
            SourcesRead = sourcesRead,
            Learnt = learnt,
            Refused = request.Unattended ? refused : [],
        };
    }

    // A plan says what could be deleted when it was made. Whoever has come back since is in the sources, so they are asked again.
    private async Task<DeltaReading?> DeletionsAsync(IReadOnlyList<SyncChange> given, RunRequest request, CancellationToken cancellation) =>
        request.Delete.IsAny && given.Any(IsDeletion) ? await delta.ReadDeletionsAsync(request, cancellation).ConfigureAwait(false) : null;

    private static bool IsDeletion(SyncChange change) => change.Action == SyncAction.Delete;
}
