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

    /// <summary>Makes the delta and gives what it was made from, for whoever goes on to write.</summary>
    public async Task<DeltaReading> ReadAsync(DeltaRequest request, IReadOnlyDictionary<LimitKind, int> allow, CancellationToken cancellation)
    {
        emit(new ProgressEvent(Activity, "sources and Zivver"));
        var selection = request.Identities.Count == 0 ? null : new Selection(request.Identities, request.WithAccess);
        var whole = request.SourceAccounts is { } given ? Task.FromResult<IReadOnlyList<SourceRead>>([Piped(given, request.Complete)])
            : selection is null ? ReadSourcesAsync(cancellation) : null;
        var zivver = ReadZivverAsync(cancellation);
        var links = new LinkBook(setup.Mapping.Load());
        var sources = whole ?? new TargetedRead(setup.Sources, selection!, links).ReadAsync(zivver, cancellation);
        await Task.WhenAll(sources, zivver).ConfigureAwait(false);
        emit(new ProgressEvent(Activity, "", Completed: true));

        var reads = await sources.ConfigureAwait(false);
        var snapshot = await zivver.ConfigureAwait(false);
        OrganizationGuard.Check(links, snapshot);
        if (request.SourceAccounts is null)
            SourceGuard.Check(reads, setup.Profile, setup.SourceSizes.Load());

        var merged = SourceMerger.Merge(reads, setup.Profile);
        Say(reads, merged);
        if (merged.IsPartial)
            merged = Unread.Assume(merged, reads, links, areGiven: request.SourceAccounts is not null);
        if (selection is not null)
        {
            selection.Learn(reads, snapshot, links);
            foreach (var identity in Unfound.Of(selection, reads, snapshot, links))
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
            Allow = allow,
        };
        return Plan(reads, input);
    }

    /// <summary>Plans once more with the same readings, after limits were lifted.</summary>
    public DeltaReading Plan(IReadOnlyList<SourceRead> reads, DeltaInput input)
    {
        var plan = DeltaPlanner.Plan(input);
        EmptyListGuard.Check(input.Sources, plan.Changes);
        foreach (var limit in plan.Tripped)
            emit(new WarningEvent(
                $"The limit {limit.Kind} holds back {limit.Count} changes; {limit.Allowed} are allowed. Look at them, then allow exactly that many: Start-ZivverSync -Allow @{{ {limit.Kind} = {limit.Count} }}."));
        return new DeltaReading(reads, input, plan);
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
