using ZivverSynctool.Generation;
using ZivverSynctool.Trials.Identity.Steps;

namespace ZivverSynctool.Trials.Identity;

/// <summary>What the sources say of an organization, and what only the organization itself knows: whose each line is.</summary>
internal sealed class SourceView
{
    private readonly Dictionary<string, int> _byPrimary = [];
    private readonly ILookup<string, int> _byAlias;
    private readonly Dictionary<Identifier, int> _byIdentifier = [];

    public SourceView(Organization organization, HistorySetting setting, IReadOnlyList<SourceError> errors)
    {
        var (owned, objects) = (new List<SyncAccount>(), new List<SyncAccount>());
        foreach (var (owner, account) in organization.Accounts)
        {
            var line = errors.Where(error => error.Owner == owner).Aggregate(Supplied(account, setting), (now, error) => error.Change(now));
            line = line with { Source = "world", Location = $"#{owner}" };
            owned.Add(line);
            if (errors.Any(error => error.Owner == owner && error.Kind == SourceErrorKind.ListedTwice))
                owned.Add(line);
            if (setting.MailboxObjects && account.AccountType == AccountType.FunctionalAccount)
                objects.Add(line with { AccountType = AccountType.User, Enabled = false, SsoAccountKey = null, PhoneNumber = null, Delegates = null, Aliases = null });
            _byPrimary[line.Email] = owner;
            foreach (var identifier in line.Identifiers.Where(identifier => identifier.IsFixed))
                _byIdentifier[identifier] = owner;
        }

        Accounts = [.. owned, .. objects];
        Owned = [.. owned.Where(account => owned.Count(other => other.Email == account.Email) == 1)];
        IdentifierNames = Names(owned);
        _byAlias = Aliases(owned);
    }

    private SourceView(SourceView whole, IReadOnlyList<SyncAccount> accounts)
    {
        _byPrimary = accounts.DistinctBy(account => account.Email).ToDictionary(account => account.Email, account => whole.OwnerOf(account)!.Value);
        _byIdentifier = whole._byIdentifier;
        Owned = Accounts = accounts;
        IdentifierNames = Names(accounts);
        _byAlias = Aliases(accounts);
    }

    /// <summary>The lines of the source.</summary>
    public IReadOnlyList<SyncAccount> Accounts { get; }

    /// <summary>The lines that stand for somebody: without the directory objects behind functional accounts, and what is listed twice.</summary>
    public IReadOnlyList<SyncAccount> Owned { get; }

    /// <summary>Names of all identifiers that any line has.</summary>
    public IReadOnlyCollection<string> IdentifierNames { get; }

    /// <summary>Whose line it is.</summary>
    public int? OwnerOf(SyncAccount account)
    {
        foreach (var identifier in account.Identifiers.Where(identifier => identifier.IsFixed))
            return OwnerOf(identifier);
        return OwnerOfPrimary(account.Email);
    }

    /// <summary>Whose account has this primary address in the sources.</summary>
    public int? OwnerOfPrimary(string address) => _byPrimary.TryGetValue(address, out var owner) ? owner : null;

    /// <summary>Whose address it is by what the sources say: whoever has it as primary one, else all who have it as alias.</summary>
    public IReadOnlyList<int> OwnersOfAddress(string address) => OwnerOfPrimary(address) is { } owner ? [owner] : [.. _byAlias[address]];

    /// <summary>The view of whoever knows nothing but these lines.</summary>
    public SourceView Only(IReadOnlyList<SyncAccount> accounts) => new(this, accounts);

    /// <summary>Whose identifier it is, as far as the sources still say so.</summary>
    public int? OwnerOf(Identifier identifier) =>
        identifier.IsFixed ? _byIdentifier.TryGetValue(identifier, out var owner) ? owner : null : OwnerOfPrimary(identifier.Value);

    private ILookup<string, int> Aliases(IReadOnlyList<SyncAccount> accounts) => accounts
        .SelectMany(account => (account.Aliases ?? []).Select(alias => (Alias: alias, Owner: OwnerOf(account)!.Value)))
        .Distinct().ToLookup(claim => claim.Alias, claim => claim.Owner);

    private static HashSet<string> Names(IReadOnlyList<SyncAccount> accounts) =>
        [.. accounts.SelectMany(account => account.Identifiers).Select(identifier => identifier.Name)];

    private static SyncAccount Supplied(SyncAccount account, HistorySetting setting)
    {
        foreach (var property in setting.Unsupplied)
            account = SourceError.Without(account, property);
        return account;
    }
}
