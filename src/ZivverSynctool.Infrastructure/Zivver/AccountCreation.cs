using ZivverSynctool.Infrastructure.Http;
using ZivverSynctool.Target;

namespace ZivverSynctool.Infrastructure.Zivver;

/// <summary>
/// A POST that is never simply repeated: a lost answer may still have made the account, so it is looked up first
/// (ZIVVER-API, quirk 8). What is found is ours only if it was not there before.
/// </summary>
internal sealed class AccountCreation(
    Func<CancellationToken, Task<WriteAnswer>> post, Func<CancellationToken, Task<ZivverAccount?>> find, Func<string, bool> existedBefore, string address)
{
    private SyncException? _lost;

    /// <summary>One attempt; called again when it failed in a way that may pass.</summary>
    public async Task<WriteAnswer> AttemptAsync(CancellationToken cancellation)
    {
        if (_lost is not null && await LookAsync(_lost, cancellation).ConfigureAwait(false) is { } made)
            return made;
        try
        {
            return await post(cancellation).ConfigureAwait(false);
        }
        catch (AttemptFailure failure) when (failure.Error is ZivverException { IsAmbiguous: true })
        {
            _lost = failure.Error;
            // Where no repeat follows, this is the last chance to learn what became of it.
            if (failure.Repeat == Repeat.Never && !cancellation.IsCancellationRequested && await LookAsync(_lost, cancellation).ConfigureAwait(false) is { } answer)
                return answer;
            throw;
        }
        catch (AttemptFailure failure) when (_lost is not null && SaysItExists(failure.Error))
        {
            if (await LookAsync(_lost, cancellation).ConfigureAwait(false) is { } answer)
                return answer;
            throw;
        }
    }

    // "Outside the organization" is also said of a functional account that exists already (ZIVVER-API, Error catalogue).
    private static bool SaysItExists(SyncException error) =>
        error is ZivverException { Code: ZivverErrorCode.AlreadyExists or ZivverErrorCode.OutsideOrganization };

    private async Task<WriteAnswer?> LookAsync(SyncException lost, CancellationToken cancellation)
    {
        ZivverAccount? found;
        try
        {
            found = await find(cancellation).ConfigureAwait(false);
        }
        catch (ZivverException)
        {
            // Unseen, it stays unknown what became of the POST: that is what the caller must be told.
            throw new AttemptFailure(lost, Repeat.Never);
        }

        if (found is null)
            return null;
        if (existedBefore(found.Id))
            throw new AttemptFailure(ErrorCatalogue.Interpret(409, "", "POST", address), Repeat.Never);
        return found.AccountType == AccountType.User
            ? new WriteAnswer(found.Id, found.Aliases, found.Delegates, null)
            : new WriteAnswer(found.Id, found.Aliases, null, found.DelegateIds);
    }
}
