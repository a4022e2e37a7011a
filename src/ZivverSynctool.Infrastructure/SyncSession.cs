using ZivverSynctool.Delta;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Infrastructure;

/// <summary>One profile at work: its sources, its Zivver and its state, behind the few calls the cmdlets need.</summary>
public sealed class SyncSession : IDisposable
{
    /// <summary>Opens a profile.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="apiKey">The API key, or null to take it from where the profile says.</param>
    public SyncSession(SyncProfile profile, string? apiKey) => throw new NotImplementedException();

    /// <summary>What the sources say, merged: items are <see cref="SyncAccount"/>.</summary>
    public IEnumerable<SyncEvent> ReadSources(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>What Zivver has: items are <see cref="ZivverAccount"/>.</summary>
    public IEnumerable<SyncEvent> ReadZivver(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The differences: items are <see cref="SyncChange"/>.</summary>
    public IEnumerable<SyncEvent> GetDelta(DeltaRequest request, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>A run or preview: items are <see cref="SyncResult"/>, each as it happens.</summary>
    public IEnumerable<SyncEvent> Run(RunRequest request, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The runs of this profile, oldest first. Needs no API key.</summary>
    public IReadOnlyList<SyncRun> GetRuns() => throw new NotImplementedException();

    /// <summary>The results of one run. Needs no API key.</summary>
    public IReadOnlyList<SyncResult> GetResults(string runId) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
