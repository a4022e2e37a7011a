namespace ZivverSynctool.Review;

/// <summary>The durable record of one run. Each method returns only when what it was given would survive a power cut.</summary>
public interface IJournal : IDisposable
{
    /// <summary>Opens the record.</summary>
    void Begin(SyncRun run);

    /// <summary>Links made or confirmed before the first write.</summary>
    void Link(IReadOnlyList<AccountLink> links);

    /// <summary>What is about to be sent, before it is sent.</summary>
    Task IntendAsync(WriteIntent intent);

    /// <summary>What became of a change, with the links it made or changed, before it is shown.</summary>
    Task RecordAsync(SyncResult result, IReadOnlyList<AccountLink> links);

    /// <summary>Closes the record.</summary>
    void End(SyncRun run);
}
