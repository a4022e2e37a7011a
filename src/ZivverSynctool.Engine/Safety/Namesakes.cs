using ZivverSynctool.Delta;
using ZivverSynctool.Mapping;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Safety;

/// <summary>
/// Knows who in the sources has no account in Zivver yet, or a problem, and what each is called. Somebody who comes back under another
/// address and another identifier, or whose links were lost, has only the name in common with the account that was suspended.
/// </summary>
internal sealed class Namesakes
{
    private readonly Dictionary<string, SyncAccount> _withoutAccount = [];
    private readonly Dictionary<string, SourceProblem> _withProblem = [];

    public Namesakes(IReadOnlyList<SourceProblem> problems, IReadOnlyList<Draft> drafts)
    {
        foreach (var problem in problems)
            if (AccountName.Folded(problem.DisplayName ?? "") is { Length: > 0 } name)
                _withProblem[name] = problem;
        foreach (var draft in drafts)
            if (draft is { Zivver: null, Source: { DisplayName: { } called } source } && LivingAccounts.IsInUse(source))
                _withoutAccount[AccountName.Folded(called)] = source;
    }

    /// <summary>What keeps a suspended account until it is clear that it is not theirs; null where nobody of them has its name.</summary>
    public Verdict? Of(ZivverAccount account)
    {
        var name = AccountName.Folded(account.DisplayName);
        if (_withoutAccount.TryGetValue(name, out var source))
            return Kept($"{source.Email} ({source.Location}) has no account in Zivver and is called '{account.DisplayName}' as well. If it is the same: "
                + $"{LinkCommand.For(source.Identifiers[0], account)}; if not, a later run deletes it, once that one has an account of its own.");
        return _withProblem.TryGetValue(name, out var problem)
            ? Kept($"{problem.Location} has a problem and is called '{account.DisplayName}' as well. Correct it at the source first.")
            : null;
    }

    private static Verdict Kept(string why) => new(ChangeStatus.Blocked, "SameName", $"Not deleted: {why}");
}
