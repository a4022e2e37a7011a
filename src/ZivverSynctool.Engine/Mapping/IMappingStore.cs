namespace ZivverSynctool.Mapping;

/// <summary>Where the links are kept.</summary>
public interface IMappingStore
{
    /// <summary>All links: those of the file, and newer ones from journals that never reached it.</summary>
    IReadOnlyList<AccountLink> Load();

    /// <summary>
    /// Replaces the stored links, whole and durably. Where they cannot be written now, that is said in a warning: the journal
    /// holds the same.
    /// </summary>
    void Save(IReadOnlyList<AccountLink> links);

    /// <summary>Replaces the stored links, whole and durably, where no journal holds the same.</summary>
    /// <exception cref="SyncException">They cannot be written; the stored ones are as they were.</exception>
    void Replace(IReadOnlyList<AccountLink> links);
}
