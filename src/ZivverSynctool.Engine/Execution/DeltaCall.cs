using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Safety;
using ZivverSynctool.Sources;
using ZivverSynctool.Targeting;

namespace ZivverSynctool.Execution;

/// <summary>Reads both sides and makes the delta. Reading is all it does.</summary>
internal sealed class DeltaCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private const string Activity = "Reading accounts";

    private static readonly IReadOnlyDictionary<LimitKind, int> None = new Dictionary<LimitKind, int>();

    /// <summary>Makes the delta, for whoever only looks at it.</summary>
    public async Task<DeltaReading> LookAsync(DeltaRequest request, CancellationToken cancellation) =>
        Warn(await ReadAsync(request, None, unattended: false, cancellation).ConfigureAwait(false));

    /// <summary>Makes the delta of a run and gives what it was made from, for whoever goes on to write.</summary>
    public async Task<DeltaReading> ReadAsync(RunRequest request, CancellationToken cancellation)
    {
        var reading = await ReadAsync(request, request.Allow, request.Unattended, cancellation).ConfigureAwait(false);
        if (IsFirst(request) && KeylessUsers.AreThere(reading.Input.Sources, setup.Profile))
            emit(new WarningEvent($"{KeylessUsers.Warning} {KeylessUsers.Remedy}"));
        return Warn(reading);
    }

    // Only a run from the profile remembers how large its sources were.
    private bool IsFirst(RunRequest request) =>
        !request.Preview && request.SourceAccounts is null && request.Identities.Count == 0 && setup.SourceSizes.Load().Count == 0;

    /// <summary>What a run from the profile would delete now, whatever else it would do: the same rules, asked of what is so by now.</summary>
    public Task<DeltaReading> ReadDeletionsAsync(RunRequest request, CancellationToken cancellation) =>
        ReadAsync(new DeltaRequest { Delete = request.Delete, Options = request.Options }, None, unattended: false, cancellation);

    private async Task<DeltaReading> ReadAsync(
        DeltaRequest request, IReadOnlyDictionary<LimitKind, int> allow, bool unattended, CancellationToken cancellation)
    {
        request.Delete.Check(setup.Clock());
        emit(new ProgressEvent(Activity, "sources and Zivver"));
        var selection = request.Identities.Count == 0 ? null : new Selection(request.Identities, request.WithAccess);
        var whole = request.SourceAccounts is { } given ? Task.FromResult<IReadOnlyList<SourceRead>>([Piped(given, request.Complete)])
            // Whoever may be in use anywhere is not deleted, so everything is looked at.
            : selection is null || request.Delete.IsAny ? ReadSourcesAsync(cancellation) : null;
        var zivver = ReadZivverAsync(cancellation);
        var links = new LinkBook(setup.Mapping.Load());
        var sources = whole ?? new TargetedRead(setup.Sources, selection!, links).ReadAsync(zivver, cancellation);
        await Task.WhenAll(sources, zivver).ConfigureAwait(false);
        emit(new ProgressEvent(Activity, "", Completed: true));

        var reads = await sources.ConfigureAwait(false);
        var snapshot = await zivver.ConfigureAwait(false);
        OrganizationGuard.Check(links, snapshot);
        var learnt = Learn(links, snapshot);
        if (request.SourceAccounts is null)
            SourceGuard.Check(reads, setup.Profile, setup.SourceSizes.Load());

        var merged = SourceMerger.Merge(reads, setup.Profile);
        Say(reads, merged);
        if (merged.IsPartial)
            merged = Unread.Assume(merged, reads, links, areGiven: request.SourceAccounts is not null);
        var unfound = new List<string>();
        if (selection is not null)
        {
            selection.Learn(reads, snapshot, links);
            unfound.AddRange(Unfound.Of(selection, reads, snapshot, links));
            foreach (var identity in unfound)
                emit(new WarningEvent($"No source has an account '{identity}'. In a call for single accounts nobody counts as missing."));
            merged = merged with { Complete = [] };
        }

        var input = new DeltaInput
        {
            Profile = setup.Profile,
            Options = OptionsOf(setup.Profile, request),
            Sources = merged,
            Zivver = snapshot,
            Links = links,
            Selection = selection,
            Holds = setup.Holds.Load(),
            Missing = setup.Profile.MissingAfter.Reads > 1 ? setup.Missing.Load() : [],
            IncludeUnchanged = request.IncludeUnchanged,
            ResendSsoAccountKey = request.ResendSsoAccountKey,
            Delete = request.Delete,
            Unattended = unattended,
            Recent = unattended ? RecentWrites.Count(setup.Past, snapshot.ReadAt) : None,
            Allow = allow,
        };
        return Plan(reads, input) with { Learnt = learnt, Unfound = unfound };
    }

    /// <summary>Brings the links up to date with what came of writes of an earlier run whose answers were lost.</summary>
    public IReadOnlyList<AccountLink> Learn(LinkBook links, ZivverSnapshot zivver) => LostAnswers.Learn(setup.OpenWrites.Load(), links, zivver);

    /// <summary>Plans once more with the same readings, after somebody answered a question.</summary>
    public DeltaReading Again(DeltaReading reading, DeltaInput input) => Warn(Plan(reading.Reads, input) with { Learnt = reading.Learnt, Unfound = reading.Unfound });

    private static DeltaReading Plan(IReadOnlyList<SourceRead> reads, DeltaInput input)
    {
        var plan = DeltaPlanner.Plan(input);
        EmptyListGuard.Check(input.Sources, plan.Changes);
        return new DeltaReading(reads, input, plan);
    }

    private DeltaReading Warn(DeltaReading reading)
    {
        foreach (var limit in reading.Plan.Tripped)
            emit(new WarningEvent($"Held back: {limit.Excess} {limit.Remedy}"));
        return reading;
    }

    /// <summary>Reads all sources at once.</summary>
    public async Task<IReadOnlyList<SourceRead>> ReadSourcesAsync(CancellationToken cancellation) =>
        await Task.WhenAll(setup.Sources.Select(source => Task.Run(() => source.ReadAsync(SourceRequest.All, cancellation), cancellation))).ConfigureAwait(false);

    /// <summary>Says what a reader of the sources should know.</summary>
    public void Say(IReadOnlyList<SourceRead> reads, MergedSources merged)
    {
        foreach (var read in reads)
            foreach (var warning in read.Warnings)
                emit(new WarningEvent($"{read.Source}: {warning}"));
        foreach (var warning in merged.Warnings)
            emit(new WarningEvent(warning));
        foreach (var note in merged.Notes)
            emit(new VerboseEvent(note));
    }

    /// <summary>Reads both lists of Zivver.</summary>
    public async Task<ZivverSnapshot> ReadZivverAsync(CancellationToken cancellation)
    {
        var zivver = setup.Zivver();
        var users = zivver.ListAsync(AccountType.User, cancellation);
        var functionalAccounts = zivver.ListAsync(AccountType.FunctionalAccount, cancellation);
        await Task.WhenAll(users, functionalAccounts).ConfigureAwait(false);
        return ZivverSnapshot.From(await users.ConfigureAwait(false), await functionalAccounts.ConfigureAwait(false), setup.Clock());
    }

    private static SyncOptions OptionsOf(SyncProfile profile, DeltaRequest request) =>
        request.Options.Aggregate(profile.Options, (options, option) => options.With(option.Key, option.Value));

    private static SourceRead Piped(IReadOnlyList<SyncAccount> accounts, bool complete) => new()
    {
        Source = "pipeline",
        Accounts = accounts,
        Delivers = accounts.Select(account => account.AccountType).Distinct().ToList(),
        Partial = !complete,
    };
}
