namespace ZivverSynctool.Sources;

/// <summary>
/// Tells a shared mailbox's own directory object, which is a disabled user, from a person (SPEC §2, Type). An enabled user
/// with the address or identifier of a functional account is a problem for both, also where the functional account is one already.
/// </summary>
internal static class MailboxObjects
{
    public static List<SyncAccount> LeaveOut(List<SyncAccount> accounts, List<SourceProblem> problems, List<string> notes)
    {
        var mailboxes = new MailboxKeys();
        foreach (var account in accounts)
            if (account.AccountType == AccountType.FunctionalAccount)
                mailboxes.Add(account.Email, account.Identifiers);
        var doubtful = new MailboxKeys();
        foreach (var problem in problems)
            if (problem.AccountType == AccountType.FunctionalAccount)
                doubtful.Add(problem.Email, problem.Identifiers);

        if (!accounts.Exists(account => mailboxes.AreOf(account) || doubtful.AreOf(account)))
            return accounts;

        var enabled = new List<SyncAccount>();
        var kept = new List<SyncAccount>(accounts.Count);
        foreach (var account in accounts)
            if (account.Enabled == false && mailboxes.AreOf(account))
                notes.Add($"{account.Email} ({account.Location}) is the directory object of a functional account, and left out as a user.");
            else if (account.Enabled != false && (mailboxes.AreOf(account) || doubtful.AreOf(account)))
                enabled.Add(account);
            else
                kept.Add(account);

        foreach (var user in enabled)
            kept = WithoutBoth(user, kept, problems);
        return kept;
    }

    private static List<SyncAccount> WithoutBoth(SyncAccount user, List<SyncAccount> accounts, List<SourceProblem> problems)
    {
        bool IsTwin(SyncAccount account) => account.AccountType == AccountType.FunctionalAccount
            && (account.Email == user.Email || account.Identifiers.Any(identifier => identifier.IsFixed && user.Identifiers.Contains(identifier)));

        foreach (var account in accounts.Where(IsTwin).Prepend(user))
            problems.Add(new SourceProblem
            {
                Code = SourceProblem.BothTypes,
                Message = $"{user.Email} is an enabled user ({user.Location}) and a functional account at the same time.",
                Remedy = "Suspend the user in its source if it is the mailbox's own directory object, or take one of the two out.",
                Source = account.Source,
                Location = account.Location,
                AccountType = account.AccountType,
                Email = account.Email,
                DisplayName = account.DisplayName,
                Addresses = [.. account.AllAddresses],
                Identifiers = account.Identifiers,
                References = account.References,
                Enabled = account.Enabled,
            });
        return accounts.FindAll(account => !IsTwin(account));
    }
}
