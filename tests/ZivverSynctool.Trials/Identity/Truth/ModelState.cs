using ZivverSynctool.Simulation;

namespace ZivverSynctool.Trials.Identity.Truth;

/// <summary>All of a Zivver organization at one moment, single sign-on keys included.</summary>
internal sealed class ModelState
{
    private readonly Dictionary<string, string?> _keys;

    private ModelState(IReadOnlyList<SeededAccount> accounts)
    {
        var all = accounts.Select(seed => seed.Account).ToList();
        Snapshot = ZivverSnapshot.From(
            all.FindAll(account => account.AccountType == AccountType.User),
            all.FindAll(account => account.AccountType == AccountType.FunctionalAccount), default);
        _keys = accounts.ToDictionary(seed => seed.Account.Id, seed => seed.SsoAccountKey);
    }

    /// <summary>The accounts, as a run would read them.</summary>
    public ZivverSnapshot Snapshot { get; }

    /// <summary>Looks at an organization.</summary>
    public static ModelState Of(ZivverOrganization organization) => new(organization.Export());

    /// <summary>The account with this id.</summary>
    public ZivverAccount? ById(string id) => Snapshot.ById(id);

    /// <summary>The single sign-on key of an account, which Zivver itself never shows.</summary>
    public string? KeyOf(string id) => _keys.GetValueOrDefault(id);
}
