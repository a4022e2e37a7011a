using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>Does the writes of one work item and says what became of them. Throws only when it is cancelled or the key is refused.</summary>
internal sealed class ChangeWriter(IZivver zivver, Intentions intentions, LiveAddresses addresses, ZivverSnapshot snapshot)
{
    private const string MembersStay = "Nobody else is to have access, so it stays as it is.";

    private readonly LostRename _lost = new(zivver);

    public async Task<StageOutcome> WriteAsync(WorkItem item, StageOutcome? before, CancellationToken cancellation)
    {
        var back = item.Stage == WorkStage.Main && before is not null ? WayBack(item.Change, cancellation) : null;
        var outcome = await AttemptAsync(() => item.Stage switch
        {
            WorkStage.Park => ParkAsync(item.Change, cancellation),
            WorkStage.Complete => CompleteAsync(item.Change, before!, cancellation),
            _ => MainAsync(item.Change, cancellation),
        }).ConfigureAwait(false);
        outcome = await _lost.LocateAsync(item, outcome, cancellation).ConfigureAwait(false);
        if (back is not null && outcome.Email is null && outcome.Outcome is not (SyncOutcome.Succeeded or SyncOutcome.Partial))
            outcome = await back(outcome).ConfigureAwait(false);

        // Who is still to come is no news while there is a later step that names them.
        return item.Next is null ? outcome with { Messages = [.. outcome.Messages, .. outcome.Absent] } : outcome;
    }

    private static async Task<StageOutcome> AttemptAsync(Func<Task<StageOutcome>> write)
    {
        try
        {
            return await write().ConfigureAwait(false);
        }
        catch (ZivverException error) when (error.Code != ZivverErrorCode.NotAuthorized)
        {
            return StageOutcome.Failed(error);
        }
    }

    private async Task<StageOutcome> MainAsync(SyncChange change, CancellationToken cancellation)
    {
        if (change.Action == SyncAction.Delete)
            return await DeleteAsync(change, cancellation).ConfigureAwait(false);
        var email = change.Ready.FirstOrDefault(difference => difference.Property == SyncProperty.Email);
        if (email is not null && addresses.OwnerOf((string)email.Source!) is { } owner && owner != change.ZivverId)
            return StageOutcome.Skipped($"{email.Source} is still in use by {addresses.EmailOf(owner)}.");

        var said = new List<string>();
        var possible = AliasesInUse.LeaveOut(change, addresses, said);
        if (!possible.Ready.Any())
            return StageOutcome.Skipped(string.Join(" ", said));
        var outcome = change.Action == SyncAction.Create
            ? await CreateAsync(possible, cancellation).ConfigureAwait(false)
            : await UpdateAsync(possible, cancellation).ConfigureAwait(false);
        return said.Count == 0 ? outcome : outcome.WithShortfall(said);
    }

    private async Task<StageOutcome> CreateAsync(SyncChange change, CancellationToken cancellation)
    {
        var delegates = Reachable(change, out var left);
        var body = WriteComposer.Create(change, delegates);
        var (answer, sent, dropped) = await new AliasFallback(addresses).SendAsync(body, [], async attempt =>
        {
            await intentions.CreateAsync(change, attempt).ConfigureAwait(false);
            return await zivver.CreateAsync(attempt, id => snapshot.ById(id) is not null, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return Outcome(change, answer, sent, delegates, dropped, left);
    }

    private async Task<StageOutcome> UpdateAsync(SyncChange change, CancellationToken cancellation)
    {
        var before = change.Zivver!;
        var delegates = Reachable(change, out var left);
        // Access that is to change hands is not taken away before there is somebody to have it.
        var membersStay = delegates.Count == 0 && left.Count > 0;
        if (WriteComposer.Update(change, before, delegates) is not { } body)
        {
            if (membersStay)
                return StageOutcome.Skipped($"{string.Join(" ", left)} {MembersStay}");
            await WriteMembersAsync(change, delegates, cancellation).ConfigureAwait(false);
            return new StageOutcome { ZivverId = before.Id, Absent = left, DelegateCount = delegates.Count };
        }

        var (answer, sent, dropped) = await new AliasFallback(addresses).SendAsync(body, before.Aliases, async attempt =>
        {
            await intentions.UpdateAsync(change, before.Id, attempt).ConfigureAwait(false);
            return await zivver.UpdateAsync(before.Id, attempt, cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);

        // A PUT is not known for certain to change members, and cannot remove them all (ZIVVER-API, Calls).
        var membersChange = change.AccountType == AccountType.FunctionalAccount && !membersStay
            && change.Ready.Any(difference => difference.Property == SyncProperty.Delegates);
        if (membersChange && !(delegates.Count > 0 && answer.Members is { } members && members.Count == delegates.Count
                && delegates.All(found => members.Contains(found.Id))))
            await WriteMembersAsync(change, delegates, cancellation).ConfigureAwait(false);
        var outcome = Outcome(change, answer, sent, delegates, dropped, left) with { DelegateCount = membersChange ? delegates.Count : null };
        return membersStay && change.AccountType == AccountType.FunctionalAccount ? outcome.WithShortfall([MembersStay]) : outcome;
    }

    private async Task<StageOutcome> ParkAsync(SyncChange change, CancellationToken cancellation)
    {
        var body = WriteComposer.Park(change, change.Zivver!, Found(DelegateWrites.Present(change.Zivver!), []));
        await intentions.UpdateAsync(change, change.ZivverId, body).ConfigureAwait(false);
        await zivver.UpdateAsync(change.ZivverId!, body, cancellation).ConfigureAwait(false);
        return new StageOutcome { ZivverId = change.ZivverId, Email = body.Email, Aliases = body.Extension?.Aliases };
    }

    // Whoever made way for others and then cannot go on gets the old addresses back: half a change is none. How is settled
    // before the first wait: from there on, other writes may be changing who has which address.
    private Func<StageOutcome, Task<StageOutcome>> WayBack(SyncChange change, CancellationToken cancellation)
    {
        var before = change.Zivver!;
        var body = WriteComposer.Unpark(change, before, Found(DelegateWrites.Present(before), []));
        var taken = addresses.OwnerOf(before.Email) is { } owner && owner != before.Id;
        var stranded = $"It made way for others, so its address is {addresses.EmailOf(before.Id)} until the next run.";
        return async outcome =>
        {
            var returned = taken ? StageOutcome.Skipped("") : await AttemptAsync(async () =>
            {
                await intentions.UpdateAsync(change, before.Id, body).ConfigureAwait(false);
                await zivver.UpdateAsync(before.Id, body, cancellation).ConfigureAwait(false);
                return new StageOutcome();
            }).ConfigureAwait(false);
            return returned.Outcome == SyncOutcome.Succeeded
                ? outcome with { ZivverId = before.Id, Email = body.Email, Aliases = body.Extension?.Aliases }
                : outcome with { Outcome = SyncOutcome.Failed, Messages = [.. outcome.Messages, stranded, .. returned.Messages.Where(text => text.Length > 0)] };
        };
    }

    private async Task<StageOutcome> CompleteAsync(SyncChange change, StageOutcome made, CancellationToken cancellation)
    {
        var delegates = Reachable(change, out var left);
        if (change.AccountType == AccountType.FunctionalAccount)
        {
            if (delegates.Count == 0)
                return made with { Absent = left };
            await WriteMembersAsync(change with { ZivverId = made.ZivverId }, delegates, cancellation).ConfigureAwait(false);
            return made with { Absent = left, DelegateCount = delegates.Count };
        }

        var body = WriteComposer.Complete(change, made.Email!, made.Aliases ?? [], delegates);
        await intentions.UpdateAsync(change, made.ZivverId, body).ConfigureAwait(false);
        var answer = await zivver.UpdateAsync(made.ZivverId!, body, cancellation).ConfigureAwait(false);
        var outcome = Outcome(change, answer, body, delegates, [], left);
        return made.Outcome == SyncOutcome.Partial
            ? outcome with { Outcome = SyncOutcome.Partial, Messages = [.. made.Messages, .. outcome.Messages] } : outcome;
    }

    private async Task<StageOutcome> DeleteAsync(SyncChange change, CancellationToken cancellation)
    {
        await intentions.DeleteAsync(change).ConfigureAwait(false);
        try
        {
            await zivver.DeleteAsync(change.AccountType, change.ZivverId!, cancellation).ConfigureAwait(false);
        }
        catch (ZivverException error) when (error.Code == ZivverErrorCode.UnknownAccount)
        {
            return StageOutcome.GoneAlready(change.ZivverId!);
        }

        return new StageOutcome { ZivverId = change.ZivverId, IsGone = true };
    }

    private async Task WriteMembersAsync(SyncChange change, IReadOnlyList<(string Id, string Email)> delegates, CancellationToken cancellation)
    {
        await intentions.MembersAsync(change, delegates.Count).ConfigureAwait(false);
        if (delegates.Count == 0)
            await zivver.RemoveMembersAsync(change.ZivverId!, cancellation).ConfigureAwait(false);
        else
            await zivver.ReplaceMembersAsync(change.ZivverId!, delegates.Select(found => found.Id).ToList(), cancellation).ConfigureAwait(false);
    }

    private static StageOutcome Outcome(
        SyncChange change, WriteAnswer answer, AccountWrite sent, IReadOnlyList<(string Id, string Email)> delegates,
        IReadOnlyList<string> dropped, IReadOnlyList<string> absent)
    {
        var messages = new List<string>(dropped);
        var aliases = sent.Extension?.Aliases;
        if (aliases is not null && answer.Aliases is { } accepted && aliases.Except(accepted).ToList() is { Count: > 0 } refused)
        {
            aliases = aliases.Except(refused).ToList();
            messages.Add($"Zivver did not take the {(refused.Count == 1 ? "alias" : "aliases")} {string.Join(", ", refused)}.");
        }

        if (sent.Extension is { Delegates.Count: > 0 } extension && answer.Delegates is { } named
            && extension.Delegates.Where(address => !named.Contains(address)).ToList() is { Count: > 0 } unnamed)
        {
            messages.Add($"Zivver did not give access to {string.Join(", ", unnamed)}.");
        }

        var outcome = new StageOutcome
        {
            ZivverId = answer.Id,
            Absent = absent,
            Email = sent.Email,
            Aliases = aliases,
            SsoKeyAccepted = sent.Extension?.SsoAccountKey is not null,
            DelegateCount = change is { AccountType: AccountType.FunctionalAccount, Zivver: null } ? delegates.Count : null,
        };
        return messages.Count == 0 ? outcome : outcome.WithShortfall(messages);
    }

    private List<(string Id, string Email)> Reachable(SyncChange change, out List<string> left)
    {
        left = [];
        return Found(DelegateWrites.Named(change), left);
    }

    private List<(string Id, string Email)> Found(IReadOnlyList<DelegateTarget> targets, List<string> left)
    {
        var found = new List<(string, string)>(targets.Count);
        foreach (var target in targets)
            if (addresses.Find(target) is { } there)
                found.Add(there);
            else
                left.Add($"{target.Address} did not come to be in this run, so it has no access yet.");
        return found;
    }
}
