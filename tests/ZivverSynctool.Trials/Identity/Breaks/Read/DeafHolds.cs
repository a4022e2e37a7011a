using ZivverSynctool.Safety;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>Holds that are kept, but that no run hears of.</summary>
internal sealed class DeafHolds(IHoldStore stored) : IHoldStore
{
    public IReadOnlyList<SyncHold> Load() => [];

    public void Save(IReadOnlyList<SyncHold> holds) => stored.Save(holds);
}
