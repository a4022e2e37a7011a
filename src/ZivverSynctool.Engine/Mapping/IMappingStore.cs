namespace ZivverSynctool.Mapping;

/// <summary>Where the links are kept.</summary>
public interface IMappingStore
{
    /// <summary>All links: those of the file, and newer ones from journals that never reached it.</summary>
    IReadOnlyList<AccountLink> Load();

    /// <summary>Replaces the stored links, whole and durably.</summary>
    void Save(IReadOnlyList<AccountLink> links);
}
