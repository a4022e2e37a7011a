namespace ZivverSynctool.Safety;

/// <summary>Where the holds are kept.</summary>
public interface IHoldStore
{
    /// <summary>All holds.</summary>
    IReadOnlyList<SyncHold> Load();

    /// <summary>Replaces the holds, whole and durably.</summary>
    void Save(IReadOnlyList<SyncHold> holds);
}
