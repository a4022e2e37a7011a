using ZivverSynctool.Sources;

namespace ZivverSynctool.Infrastructure.Sources.Entra;

/// <summary>Gathers the users and functional accounts of one read.</summary>
internal sealed class EntraEntries(SourceSettings settings, EntraPeople people)
{
    private static readonly SyncProperty[] OfGroups = [SyncProperty.Email, SyncProperty.DisplayName, SyncProperty.Aliases, SyncProperty.Delegates];

    private readonly SourceEntries _entries = new(settings, new PhoneNormalizer(settings.Region).Normalize);

    /// <summary>The object ids of the users that were added.</summary>
    public HashSet<string> Accounts { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the source is set to deliver a type.</summary>
    public bool Delivers(AccountType type) => settings.AccountTypes.Contains(type);

    /// <summary>Adds a user, once however many groups it is in, and no guest unless guests are wanted.</summary>
    public void Add(EntraPerson person, SourceRecord record)
    {
        if ((settings.Entra!.Guests || !person.IsGuest) && Accounts.Add(person.Id))
            _entries.Add(record);
    }

    /// <summary>Adds a functional account.</summary>
    public void Add(SourceRecord record) => _entries.Add(record);

    /// <summary>All that was added.</summary>
    public SourceRead ToRead() => _entries.ToRead() with
    {
        Supplies = [.. (Delivers(AccountType.User) ? people.Supplies : []).Union(Delivers(AccountType.FunctionalAccount) ? OfGroups : [])],
    };
}
