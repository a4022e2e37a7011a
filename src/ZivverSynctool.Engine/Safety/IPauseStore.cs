namespace ZivverSynctool.Safety;

/// <summary>Where a pause is kept.</summary>
public interface IPauseStore
{
    /// <summary>The pause that was asked for, also where its time is over; null where there is none.</summary>
    SyncPause? Load();

    /// <summary>Puts a pause in the place of the one before, or ends it with null.</summary>
    void Save(SyncPause? pause);
}
