using ZivverSynctool.Review;
using ZivverSynctool.Target;

namespace ZivverSynctool.Execution;

/// <summary>
/// Writes down what is about to be sent, with what the account mapping has to learn from it: should the answer be lost, the next
/// run learns it from here.
/// </summary>
internal sealed class Intentions(IJournal journal, bool keepsOldAddress, Func<DateTimeOffset> clock)
{
    public Task CreateAsync(SyncChange change, AccountWrite body) => WriteAsync(change, null, "POST", intent => intent with
    {
        DisplayName = body.DisplayName,
        Suspends = body is { AccountType: AccountType.FunctionalAccount, Members: null },
    });

    public Task UpdateAsync(SyncChange change, string? id, AccountWrite body) => WriteAsync(change, id, "PUT", intent => intent with
    {
        Suspends = body.Active == false,
        KeptAddress = keepsOldAddress && change.Zivver?.Email is { } former && body.Email != former
            && body.Extension?.Aliases.Contains(former) == true ? former : null,
    });

    public Task MembersAsync(SyncChange change, int members) =>
        WriteAsync(change, change.ZivverId, "PATCH", intent => intent with { Suspends = members == 0 });

    public Task DeleteAsync(SyncChange change) => WriteAsync(change, change.ZivverId, "DELETE", intent => intent);

    private Task WriteAsync(SyncChange change, string? id, string method, Func<WriteIntent, WriteIntent> complete)
    {
        var intent = complete(new WriteIntent(change.AccountType, change.Email, id, method, clock()));
        return journal.IntendAsync(intent.Creates || intent.Suspends || intent.KeptAddress is not null
            ? intent with { Identifiers = IdentifiersOf(change) } : intent);
    }

    private static IReadOnlyList<Identifier> IdentifiersOf(SyncChange change) => change.Source?.Identifiers ?? [Identifier.OfZivver(change.ZivverId!)];
}
