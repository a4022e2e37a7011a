using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;
using ZivverSynctool.Targeting;

namespace ZivverSynctool.Execution;

/// <summary>A look at what the sources say. Needs no Zivver.</summary>
internal sealed class SourceCall(EngineSetup setup, Action<SyncEvent> emit)
{
    private readonly DeltaCall _delta = new(setup, emit);

    public async Task RunAsync(SourceAccountRequest request, CancellationToken cancellation)
    {
        var links = request.Identities.Count == 0 ? null : new LinkBook(setup.Mapping.Load());
        var selection = links is null ? null : new Selection(request.Identities, withAccess: false);
        var reads = selection is null ? await _delta.ReadSourcesAsync(cancellation).ConfigureAwait(false)
            : await new TargetedRead(setup.Sources, selection, links!).ReadAsync(null, cancellation).ConfigureAwait(false);
        var merged = SourceMerger.Merge(reads, setup.Profile);

        bool IsWanted(SyncAccount account) => (selection is null || selection.IsMeant(account))
            && (request.Sources.Count == 0 || request.Sources.Any(account.IsFrom));

        if (request.Conflicts)
            foreach (var conflict in new SourceConflicts(reads, setup.Profile).Find(accounts => accounts.Any(IsWanted)))
                emit(new ItemEvent(conflict));
        else
            Show(merged, IsWanted);
        if (selection is not null)
            foreach (var identity in Unfound.Of(selection, reads, null, links!))
                emit(new WarningEvent($"No source has an account '{identity}'."));
        _delta.Say(reads, merged);
    }

    private void Show(MergedSources merged, Func<SyncAccount, bool> isWanted)
    {
        foreach (var account in merged.Accounts.Where(isWanted))
            emit(new ItemEvent(account));
        foreach (var problem in merged.Problems.Where(problem => isWanted(Claim.AccountOf(problem))))
            emit(new WarningEvent($"{problem.Message} {problem.Remedy}"));
    }
}
