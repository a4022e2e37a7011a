using System.Globalization;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Trials.Identity.Sources;

/// <summary>What the sources say, and what only the organization itself knows: whose each entry is, which its location tells.</summary>
internal sealed class SourceView
{
    private readonly ILookup<string, int> _byPrimary;
    private readonly ILookup<string, int> _byAlias;
    private readonly ILookup<Identifier, int> _byIdentifier;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>?> _groups;

    public SourceView(IReadOnlyList<TrialSource> sources, SyncProfile profile)
        : this([.. sources.Select(source => source.Read)], SourceMerger.Merge([.. sources.Select(source => source.Read)], profile).Accounts) =>
        Sources = sources;

    private SourceView(IReadOnlyList<SourceRead> reads, IReadOnlyList<SyncAccount> accounts)
    {
        Accounts = accounts;
        Entries = [.. reads.SelectMany(SourceEntry.Of)];
        IdentifierNames = accounts.SelectMany(account => account.Identifiers).Select(identifier => identifier.Name).ToHashSet();
        _groups = reads.SelectMany(read => read.Groups).ToDictionary(group => group.Email, group => group.Members);
        var owned = Entries.SelectMany(entry => entry.Owners, (entry, owner) => (entry.Account, Owner: owner)).ToList();
        _byPrimary = owned.Select(entry => (entry.Account.Email, entry.Owner)).Distinct().ToLookup(entry => entry.Email, entry => entry.Owner);
        _byAlias = owned.SelectMany(entry => entry.Account.Aliases ?? [], (entry, alias) => (alias, entry.Owner)).Distinct()
            .ToLookup(entry => entry.alias, entry => entry.Owner);
        _byIdentifier = owned.SelectMany(entry => entry.Account.Identifiers, (entry, identifier) => (identifier, entry.Owner)).Distinct()
            .ToLookup(entry => entry.identifier, entry => entry.Owner);
    }

    /// <summary>The sources themselves; none where somebody piped accounts.</summary>
    public IReadOnlyList<TrialSource> Sources { get; } = [];

    /// <summary>Every entry of every source.</summary>
    public IReadOnlyList<SourceEntry> Entries { get; }

    /// <summary>The accounts that the entries come to, without those that have a problem.</summary>
    public IReadOnlyList<SyncAccount> Accounts { get; }

    /// <summary>Names of all identifiers that any account has.</summary>
    public IReadOnlySet<string> IdentifierNames { get; }

    /// <summary>Whose account it is; several where entries of several were made one.</summary>
    public static IReadOnlyList<int> OwnersOf(SyncAccount account) => OwnersAt(account.Location);

    /// <summary>Where the entries stand that an account was made of.</summary>
    public static IReadOnlyList<string> PartsOf(SyncAccount account) => account.Location.Split(", ");

    /// <summary>Whose it is by where it stands.</summary>
    public static IReadOnlyList<int> OwnersAt(string location) =>
        [.. location.Split('#').Skip(1).Select(rest => int.Parse(rest.Split(',')[0], CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>Whose accounts have this primary address.</summary>
    public IEnumerable<int> OwnersOfPrimary(string address) => _byPrimary[address];

    /// <summary>Whose address it is: whoever has it as primary one, else all who have it as alias.</summary>
    public IReadOnlyList<int> OwnersOfAddress(string address) => _byPrimary.Contains(address) ? [.. _byPrimary[address]] : [.. _byAlias[address]];

    /// <summary>Whose identifier it is, as far as the sources still say so.</summary>
    public IReadOnlyList<int> OwnersOf(Identifier identifier) => [.. _byIdentifier[identifier]];

    /// <summary>Everybody that a list of delegates names, groups resolved to the people in them.</summary>
    public IReadOnlyCollection<string> People(IEnumerable<string> delegates)
    {
        var (people, groups) = (new HashSet<string>(), new HashSet<string>());
        var open = new Queue<string>(delegates);
        while (open.TryDequeue(out var named))
            if (_byPrimary.Contains(named) || !_groups.TryGetValue(named, out var members))
                people.Add(named);
            else if (groups.Add(named))
                foreach (var member in members ?? [])
                    open.Enqueue(member);
        return people;
    }

    /// <summary>The view of whoever knows nothing but these accounts.</summary>
    public static SourceView Of(IReadOnlyList<SyncAccount> accounts) =>
        new([new SourceRead { Source = "pipeline", Delivers = [AccountType.User, AccountType.FunctionalAccount], Accounts = accounts }], accounts);
}
