using ZivverSynctool.Safety;

namespace ZivverSynctool.Generation.World;

/// <summary>Holds that are forgotten with the test.</summary>
internal sealed class MemoryHolds : IHoldStore
{
    private IReadOnlyList<SyncHold> _holds = [];

    public IReadOnlyList<SyncHold> Load() => _holds;

    public void Save(IReadOnlyList<SyncHold> holds) => _holds = holds;
}
