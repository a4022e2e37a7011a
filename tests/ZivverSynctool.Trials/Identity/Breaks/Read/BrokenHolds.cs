using ZivverSynctool.Safety;

namespace ZivverSynctool.Trials.Identity.Breaks.Read;

/// <summary>Holds that cannot be read, with an error that is none for people.</summary>
internal sealed class BrokenHolds : IHoldStore
{
    public IReadOnlyList<SyncHold> Load() => throw new InvalidOperationException("The holds cannot be read.");

    public void Save(IReadOnlyList<SyncHold> holds) => throw new InvalidOperationException("The holds cannot be written.");
}
