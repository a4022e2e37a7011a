using ZivverSynctool.Review;

namespace ZivverSynctool.Mapping;

/// <summary>
/// Puts into the account mapping what came of writes whose answers were lost, as far as Zivver now shows that they were applied:
/// which account was made, that this tool suspended it, which former address it keeps (SPEC §3).
/// </summary>
public static class LostAnswers
{
    /// <summary>Puts the links into the book, and gives those that are new or different.</summary>
    /// <param name="writes">The writes whose answers were lost, oldest first.</param>
    /// <param name="links">The account mapping.</param>
    /// <param name="zivver">Zivver as it is now.</param>
    public static IReadOnlyList<AccountLink> Learn(IReadOnlyList<OpenWrite> writes, LinkBook links, ZivverSnapshot zivver)
    {
        var learnt = new List<AccountLink>();
        foreach (var write in writes)
            if (Account(write, links, zivver) is { } account)
                foreach (var link in Concerned(write.Intent, account, links))
                {
                    var after = After(link, write.Intent, account);
                    if (links.Put(after))
                        learnt.Add(after);
                }

        return learnt;
    }

    private static ZivverAccount? Account(OpenWrite write, LinkBook links, ZivverSnapshot zivver)
    {
        if (!write.Intent.Creates)
            return write.Intent.ZivverId is { } id ? zivver.ById(id) : null;

        // Ours only if it was not there when the run began, which must be known, and if nothing says that another hand made it since.
        return zivver.ByPrimary(write.Intent.Email) is { } made && made.AccountType == write.Intent.AccountType
            && made.DisplayName == write.Intent.DisplayName
            && write.IdsBefore?.Contains(made.Id) == false && links.Of(made.Id).Count == 0
            ? made : null;
    }

    // Without anything to learn, an account that nobody linked stays unlinked.
    private static List<AccountLink> Concerned(WriteIntent intent, ZivverAccount account, LinkBook links) => links.Of(account.Id) switch
    {
        { Count: > 0 } known => [.. known],
        _ when (intent.Creates || Suspended(intent, account)) && !intent.Identifiers!.Any(other => links.Find(account.AccountType, other) is not null) =>
            [.. intent.Identifiers!.Select(identifier => links.Link(identifier, account, intent.At))],
        _ => [],
    };

    private static AccountLink After(AccountLink link, WriteIntent intent, ZivverAccount account) => link with
    {
        Suspended = Suspended(intent, account) ? link.Suspended ?? intent.At : link.Suspended,
        FormerAddresses = intent.KeptAddress is { } kept && account.Aliases.Contains(kept) && !link.FormerAddresses.Contains(kept)
            ? [.. link.FormerAddresses, kept] : link.FormerAddresses,
    };

    private static bool Suspended(WriteIntent intent, ZivverAccount account) => intent.Suspends && !account.Enabled;
}
