namespace ZivverSynctool.Safety;

/// <summary>Where it is kept which accounts were missing in the good reads so far.</summary>
public interface IMissingStore
{
    /// <summary>The accounts that were missing in the last good read.</summary>
    IReadOnlyList<MissingSighting> Load();

    /// <summary>Replaces them, whole and durably.</summary>
    void Save(IReadOnlyList<MissingSighting> missing);
}
