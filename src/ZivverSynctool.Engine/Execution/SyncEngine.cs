using ZivverSynctool.Checks;
using ZivverSynctool.Delta;
using ZivverSynctool.Explain;
using ZivverSynctool.Mapping;
using ZivverSynctool.Mapping.Edits;
using ZivverSynctool.Review;
using ZivverSynctool.Safety;

namespace ZivverSynctool.Execution;

/// <summary>The engine's calls. Each gives its events as it works, and its error, if any, at the end.</summary>
public sealed class SyncEngine(EngineSetup setup)
{
    /// <summary>Everything the profile needs, looked at: items are <see cref="SyncCheck"/>. What fails is among them, and ends nothing.</summary>
    public IEnumerable<SyncEvent> Check(CancellationToken cancellation) =>
        Call((emit, stop) => new CheckCall(setup, emit).RunAsync(stop), cancellation);

    /// <summary>
    /// What the sources say, merged: items are <see cref="SyncAccount"/>, problems are warnings; or, where conflicts are asked for,
    /// items are <see cref="SyncConflict"/>.
    /// </summary>
    public IEnumerable<SyncEvent> ReadSources(SourceAccountRequest request, CancellationToken cancellation) =>
        Call((emit, stop) => new SourceCall(setup, emit).RunAsync(request, stop), cancellation);

    /// <summary>What Zivver has: items are <see cref="ZivverAccount"/>.</summary>
    public IEnumerable<SyncEvent> ReadZivver(CancellationToken cancellation) => Call(async (emit, stop) =>
    {
        foreach (var account in (await new DeltaCall(setup, emit).ReadZivverAsync(stop).ConfigureAwait(false)).Accounts)
            emit(new ItemEvent(account));
    }, cancellation);

    /// <summary>The differences: items are <see cref="SyncChange"/>.</summary>
    public IEnumerable<SyncEvent> GetDelta(DeltaRequest request, CancellationToken cancellation) => Call(async (emit, stop) =>
    {
        var reading = await new DeltaCall(setup, emit).LookAsync(request, stop).ConfigureAwait(false);
        foreach (var change in reading.Plan.Changes)
            emit(new ItemEvent(change));
    }, cancellation);

    /// <summary>A run or preview: items are <see cref="SyncResult"/>, each as it happens.</summary>
    public IEnumerable<SyncEvent> Run(RunRequest request, CancellationToken cancellation) =>
        Call((emit, stop) => new WatchedRun(setup, emit).RunAsync(request, stop), cancellation);

    /// <summary>The changes that lead back to before a run, reading Zivver only: items are <see cref="SyncChange"/>.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="results">What it did, with the accounts as they were.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public IEnumerable<SyncEvent> Undo(string runId, IReadOnlyList<SyncResult> results, CancellationToken cancellation) => Call(async (emit, stop) =>
    {
        var links = new LinkBook(setup.Mapping.Load());
        var delta = new DeltaCall(setup, emit);
        var zivver = await delta.ReadZivverAsync(stop).ConfigureAwait(false);
        OrganizationGuard.Check(links, zivver);
        delta.Learn(links, zivver);
        var changes = new UndoPlanner(setup.Profile, zivver, links, setup.Holds.Load()).Plan(runId, results);
        if (changes.Count == 0)
            emit(new WarningEvent($"Nothing is left to undo of run {runId}: all it wrote is as it was before, or it wrote nothing."));
        foreach (var change in changes)
            emit(new ItemEvent(change));
    }, cancellation);

    /// <summary>Every step for the accounts that are meant, without writing: items are <see cref="SyncTraceStep"/>.</summary>
    /// <param name="identities">Addresses, aliases, identifiers or Zivver ids.</param>
    /// <param name="delegateAddress">Explain whether this one has access, and why; or null.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public IEnumerable<SyncEvent> Trace(IReadOnlyList<string> identities, string? delegateAddress, CancellationToken cancellation) => Call(async (emit, stop) =>
    {
        var request = new DeltaRequest { IncludeUnchanged = true };
        var reading = await new DeltaCall(setup, emit).LookAsync(request, stop).ConfigureAwait(false);
        foreach (var trace in identities.Select(identity => new AccountTrace(reading, identity)))
        {
            foreach (var step in trace.Steps())
                emit(new ItemEvent(step));
            foreach (var step in delegateAddress is null ? [] : trace.Matched().SelectMany(match => DelegateTrace.Of(reading, match, delegateAddress)))
                emit(new ItemEvent(step));
        }
    }, cancellation);

    /// <summary>Suspends an account at once and holds it so: items are <see cref="SyncResult"/>.</summary>
    public IEnumerable<SyncEvent> Suspend(string identity, string reason, CancellationToken cancellation) =>
        Call((emit, stop) => new HoldCall(setup, emit).SuspendAsync(identity, reason, stop), cancellation);

    /// <summary>Lets a held account go, or confirms one that another hand suspended: items are the <see cref="SyncHold"/> that was on it.</summary>
    public IEnumerable<SyncEvent> Resume(string identity, CancellationToken cancellation) =>
        Call((emit, stop) => new HoldCall(setup, emit).ResumeAsync(identity, stop), cancellation);

    /// <summary>The account mapping: items are <see cref="AccountLink"/>.</summary>
    public IEnumerable<SyncEvent> ReadMapping(CancellationToken cancellation) => Call((emit, _) =>
    {
        new MappingCall(setup, emit).Read();
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Edits the account mapping, or shows what an edit would come to: items are the <see cref="AccountLink"/> it is about.</summary>
    public IEnumerable<SyncEvent> EditMapping(MappingEdit edit, bool preview, CancellationToken cancellation) =>
        Call((emit, stop) => new MappingCall(setup, emit).EditAsync(edit, preview, stop), cancellation);

    private IEnumerable<SyncEvent> Call(Func<Action<SyncEvent>, CancellationToken, Task> work, CancellationToken cancellation) =>
        EventStream.Of(async (emit, stop) =>
        {
            using (setup.Host.Serve(emit))
            using (setup.Messages(emit))
                await work(emit, stop).ConfigureAwait(false);
        }, cancellation);
}
